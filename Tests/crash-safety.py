#!/usr/bin/env python3
"""What a refresh promises when it is cut short: nothing that is stored is lost, no change is missed and none is told twice.

    python3 Tests/crash-safety.py --concord .build/release/concord [--kills 200] [--seed N]

Kills `concord refresh` and `concord analyse` at random moments and checks the store, the digests and the report after each kill and
after the run that follows; then fills the disk, forbids writing, and starts two runs at once.
"""
import argparse, collections, hashlib, json, os, random, shutil, signal, sqlite3, subprocess, sys, tempfile
import threading, time, zipfile
from crash_sources import Publisher, Text, difference, told


class Failure(Exception):
    """Something that was promised does not hold."""


def demand(condition, message):
    if not condition:
        raise Failure(message)


class Bench:
    """A corpus with sources and files of its own, its store, and the program."""

    def __init__(self, concord, place, chance, sources=8, files=3, store=None):
        self.concord, self.place, self.chance = concord, place, chance
        self.publisher = Publisher(chance, sources)
        self.corpus, self.report, self.digest = (os.path.join(place, name) for name in ("corpus", "report", "digest.json"))
        self.store = store or os.path.join(self.corpus, ".concord")
        self.files = {f"file-{number}": Text(f"file.{number}", chance) for number in range(files)}
        os.makedirs(self.corpus)
        lines = ["version: 1", "documents:"]
        for name in list(self.publisher.texts) + list(self.files):
            where = f"path: {name}.html" if name in self.files else f"url: {self.publisher.address}/{name}.html"
            lines += [f"  - id: {name}", "    jurisdiction: EU", f'    title: "Harbour rules {name}"', "    kind: law", "    date: 2024-01-01",
                      "    expressions:", "      - language: en", f"        {where}"]
        with open(os.path.join(self.corpus, "sources.yaml"), "w") as manifest:
            manifest.write("\n".join(lines) + "\n")
        self.write_files()

    def write_files(self):
        for name, text in self.files.items():
            with open(os.path.join(self.corpus, name + ".html"), "wb") as file:
                file.write(text.page())

    def change(self):
        texts = list(self.publisher.texts.values()) + list(self.files.values())
        with self.publisher.lock:
            for text in self.chance.sample(texts, self.chance.randint(1, 4)):
                text.change()
        self.write_files()

    def present(self):
        """The documents as a refresh finds them now."""
        return {name: text.page() for name, text in (self.publisher.texts | self.files).items()}

    def start(self, *arguments):
        environment = os.environ | {"XDG_DATA_HOME": os.path.join(self.place, "no-catalogues")}
        environment.pop("CONCORD_STORE", None)
        return subprocess.Popen([self.concord, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)

    def run(self, *arguments, codes=(0,)):
        process = self.start(*arguments)
        output, errors = process.communicate(timeout=120)
        demand(process.returncode in codes, f"concord {arguments[0]} ended with {process.returncode}, not {codes}: {errors.decode()}")
        return output.decode(), errors.decode(), process.returncode

    def refreshing(self):
        return ("refresh", self.corpus, "--store", self.store, "--allow-private-hosts", "--delay", "0", "--exit-code", "--attempts", "1",
                "--digest", self.digest)

    def analysing(self):
        return ("analyse", self.corpus, "--store", self.store, "--output", self.report)

    def snapshots(self):
        if not os.path.exists(os.path.join(self.store, "concord.sqlite")):
            return []
        return [line.split("\t")[0] for line in self.run("snapshot", "--list", self.corpus, "--store", self.store)[0].splitlines()]

    def object(self, digest):
        with open(os.path.join(self.store, "objects", digest[:2], digest), "rb") as file:
            return file.read()

    def query(self, statement, *arguments):
        database = sqlite3.connect(os.path.join(self.store, "concord.sqlite"))
        try:
            return database.execute(statement, arguments).fetchall()
        finally:
            database.close()

    def state(self, snapshot):
        """What a snapshot keeps, {document: page}, read without the program."""
        pages = {}
        (names,), = self.query("SELECT pieces FROM snapshots WHERE id = ?", snapshot)
        for name, digest in (line.rsplit(" ", 1) for line in names.split("\n")):
            (content,), = self.query("SELECT content FROM pieces WHERE hash = ?", digest)
            demand(hashlib.sha256(content).hexdigest() == digest, f"a piece of the snapshot {snapshot} is damaged")
            if name.startswith("documents "):
                pages |= {each["id"]: self.object(each["hash"]) for each in json.loads(content) if each["hash"]}
        return pages

    def check_store(self):
        """The store as a kill left it: looked at in a copy first, before anyone repairs anything."""
        if not os.path.exists(os.path.join(self.store, "concord.sqlite")):
            return
        with tempfile.TemporaryDirectory(dir=self.place) as copy:
            for name in os.listdir(self.store):
                if name.startswith("concord.sqlite"):
                    shutil.copy(os.path.join(self.store, name), copy)
            database = sqlite3.connect(os.path.join(copy, "concord.sqlite"))
            demand(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "the database is damaged")
            tables = {name for name, in database.execute("SELECT name FROM sqlite_master")}
            versions = database.execute("SELECT DISTINCT hash FROM versions").fetchall() if "versions" in tables else []
            database.close()
        whole = set()
        for folder, _, names in os.walk(os.path.join(self.store, "objects")):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    demand(hashlib.sha256(file.read()).hexdigest() == name, f"objects/{name} holds something else")
                whole.add(name)
        for digest, in versions:
            demand(digest in whole, f"a version names the content {digest}, which is not there")
        for name in self.snapshots():
            self.state(name)

    def check_diff(self):
        """The last two snapshots can be compared, and `diff` says what lies between them."""
        names = self.snapshots()[-2:]
        if len(names) < 2:
            return
        digest = json.loads(self.run("diff", *names, "--corpus", self.corpus, "--store", self.store, "--json")[0])
        self.compare(digest, *map(self.state, names), f"concord diff {' '.join(names)}")

    def compare(self, digest, old, new, label):
        missing, surplus = difference(old, new) - told(digest), told(digest) - difference(old, new)
        demand(not missing, f"{label} misses {list(missing.elements())[:3]}")
        demand(not surplus, f"{label} tells what did not happen or twice: {list(surplus.elements())[:3]}")

    def read_digest(self):
        if not os.path.exists(self.digest):
            return None
        with open(self.digest) as file:
            return json.load(file)

    def finish(self):
        """Lets a run come to its end and holds its digest against the sources."""
        before = self.snapshots()
        old = self.state(before[-1]) if before else None
        new = self.present()
        _, _, code = self.run(*self.refreshing(), codes=(0, 10))
        digest = self.read_digest()
        after = self.snapshots()
        demand(self.state(after[-1]) == new, "the last snapshot is not what the sources hold now")
        demand(digest["from"] == (before[-1] if before else None), "the digest begins at another snapshot than the last one")
        demand(digest["to"] == after[-1], "the digest leads to another snapshot than the last one")
        if before:
            changed = old != new
            demand(code == (10 if changed else 0), f"refresh ended with {code}")
            demand(len(after) == len(before) + changed, "a snapshot too many or too few")
            self.compare(digest, old, new, "the digest")
        left = os.listdir(os.path.join(self.store, "incoming"))
        demand(not left, f"incoming/ still holds {left[:3]}")
        left = [name for name in os.listdir(self.place) if name.startswith(".")]
        demand(not left, f"left behind beside the digest: {left}")

    def check_report(self, finished):
        if not os.path.isdir(self.report):
            return
        for name in os.listdir(self.report):
            path = os.path.join(self.report, name)
            if name.startswith("."):
                demand(not finished, f"an unfinished file stays in the report: {name}")
                continue
            with open(path, "rb") as file:
                content = file.read()
            whole = content.endswith(b"\n") or content.rstrip().endswith((b"</html>", b"}", b">"))
            if name.endswith((".json", ".jsonld")):
                json.loads(content)
            elif name.endswith(".jsonl"):
                [json.loads(line) for line in content.splitlines()]
            elif name.endswith(".html"):
                whole = content.rstrip().endswith(b"</html>")
            elif name.endswith(".xlsx"):
                whole = zipfile.ZipFile(path).testzip() is None
            demand(whole, f"{name} of the report is cut short")


def written(path):
    """When a file was written last; nothing where there is none."""
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return None


def cut(bench, arguments, seconds, requests):
    """Starts a run and kills it; says in which phase. None when it ended before."""
    publisher, chance = bench.publisher, bench.chance
    publisher.served = 0
    process = bench.start(*arguments)
    drain = threading.Thread(target=process.communicate)
    drain.start()
    # When the moment begins, and how long it may last: the whole run, or where something is being stored.
    way = chance.choice(["time"] if arguments[0] == "analyse" else ["time", "answer", "end", "write", "write", "digest"])
    log, digest = os.path.join(bench.store, "concord.sqlite-wal"), written(bench.digest)
    wanted = chance.randint(1, requests if way == "answer" else 2 * requests) if way != "end" else requests
    length = {"time": seconds, "answer": 0.02, "end": seconds * 0.7, "write": 0.004, "digest": 0.02}[way]
    until, writes, last = None, 0, written(log)
    while process.poll() is None and (until is None or time.monotonic() < until):
        if until is None:
            now = written(log) if way == "write" else last
            writes, last = writes + (now != last), now
            begins = {"time": True, "write": writes >= wanted, "digest": written(bench.digest) != digest}
            if begins.get(way, publisher.served >= wanted):
                until = time.monotonic() + chance.uniform(0, length)
        time.sleep(0.0002)
    served, alive = publisher.served, process.poll() is None
    process.kill()
    drain.join()
    if not alive or process.returncode != -signal.SIGKILL:
        return None
    if arguments[0] == "analyse":
        return "analyse"
    return "starting" if served == 0 else "fetching" if served < requests else "after the last answer"


def kills(concord, place, chance, count):
    bench = Bench(concord, place, chance)
    phases, seconds = collections.Counter(), {}
    # Measured on another corpus, so that the first run of all, which makes the store, may be killed as well.
    probe = Bench(concord, os.path.join(place, "probe"), chance)
    for arguments in (probe.refreshing(), probe.analysing()):
        begun = time.monotonic()
        probe.run(*arguments, codes=(0, 10))
        seconds[arguments[0]] = time.monotonic() - begun
    requests = probe.publisher.served
    shutil.rmtree(probe.place)
    number = 0
    while sum(phases.values()) < count:
        number += 1
        demand(number <= count * 5, "the runs end before they can be killed")
        bench.change()
        before = bench.snapshots()
        if os.path.exists(bench.digest):
            os.unlink(bench.digest)
        bench.publisher.restless = chance.random() < 0.5
        arguments = bench.analysing() if chance.random() < 0.25 else bench.refreshing()
        phase = cut(bench, arguments, seconds[arguments[0]], requests)
        bench.publisher.restless = False
        try:
            bench.check_store()
            bench.check_report(finished=False)
            after, digest = bench.snapshots(), bench.read_digest()
            if len(after) > len(before):
                demand(digest is not None, f"the snapshot {after[-1]} was taken, and its digest was never written: its changes are lost")
                demand(digest["to"] == after[-1], "the digest leads to another snapshot")
                if before:
                    bench.compare(digest, bench.state(before[-1]), bench.state(after[-1]), "the digest of the killed run")
            if phase is None:
                continue
            phases["snapshot taken" if len(after) > len(before) else phase] += 1
            if chance.random() < 0.2:
                continue  # The next run is killed as well.
            if arguments[0] == "analyse":
                bench.run(*bench.analysing())
                bench.check_report(finished=True)
            bench.finish()
            bench.check_diff()
        except Failure as failure:
            raise Failure(f"run {number}, killed in phase {phase}: {failure}") from None
    bench.finish()
    print(f"kill -9: {sum(phases.values())} kills, " + ", ".join(f"{phase} {times}" for phase, times in sorted(phases.items())))
    print(f"         {len(bench.snapshots())} snapshots, all whole; one refresh takes {seconds['refresh']:.2f} s")


class Mounted:
    """A small file system in memory, or the reason why there can be none."""

    def __init__(self, path, options):
        self.path = path
        os.makedirs(path)
        made = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", path], capture_output=True, text=True)
        self.refusal = made.stderr.strip() if made.returncode else None

    def again(self, options):
        return subprocess.run(["mount", "-o", "remount," + options, self.path], capture_output=True).returncode == 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.refusal is None:
            subprocess.run(["umount", "-l", self.path], capture_output=True)


def full_disk(concord, place, chance):
    with Mounted(os.path.join(place, "small"), "size=2m") as disk:
        if disk.refusal:
            return print(f"disk full: SKIPPED, no file system can be mounted ({disk.refusal})")
        bench = Bench(concord, os.path.join(place, "full"), chance, sources=5, files=2, store=os.path.join(disk.path, "store"))
        bench.finish()
        filler = os.path.join(disk.path, "filler")
        codes = collections.Counter()
        # From no room at all to room for some of the contents.
        for left in [0, 4, 8, 16, 24, 32, 48, 64, 96, 128, 192, 256]:
            bench.change()
            kept = bench.snapshots()
            stored = {name: bench.state(name) for name in kept}
            state = os.statvfs(disk.path)
            with open(filler, "wb") as file:
                try:
                    file.write(b"\0" * max(0, state.f_bavail * state.f_bsize - left * 1024))
                except OSError:
                    pass
            output, errors, code = bench.run(*bench.refreshing(), codes=(0, 10, 73, 75))
            codes[code] += 1
            if code in (73, 75):
                demand(disk.path in errors, f"{left} KiB left: no file is named: {errors}")
                demand(any(words in errors for words in ("full", "No space left", "no room on the disk")), f"{left} KiB left: no cause is named: {errors}")
                demand("space" in errors, f"{left} KiB left: no remedy is named: {errors}")
                demand("elete" not in errors, f"{left} KiB left: the remedy would destroy the store: {errors}")
            os.unlink(filler)
            bench.check_store()
            for name in kept:
                demand(bench.state(name) == stored[name], f"the snapshot {name} is another one now")
            bench.finish()
            bench.check_diff()
        demand(codes[73] + codes[75] > 0, "the disk was never full")
        print(f"disk full: {sum(codes.values())} runs, exit codes " + ", ".join(f"{code}: {times}" for code, times in sorted(codes.items())))


def read_only(concord, place, chance):
    with Mounted(os.path.join(place, "locked"), "size=8m") as disk:
        if disk.refusal and os.geteuid() == 0:
            return print(f"read-only store: SKIPPED, no file system can be mounted ({disk.refusal})")
        bench = Bench(concord, os.path.join(place, "read-only"), chance, sources=3, files=2, store=os.path.join(disk.path, "store"))
        bench.finish()
        bench.change()
        if disk.refusal:
            for folder, _, names in os.walk(bench.store):
                [os.chmod(os.path.join(folder, name), 0o444) for name in names]
                os.chmod(folder, 0o555)
        elif not disk.again("ro"):
            return print("read-only store: SKIPPED, the file system cannot be made read-only")
        try:
            for arguments in (bench.refreshing(), ("snapshot", bench.corpus, "--store", bench.store)):
                _, errors, _ = bench.run(*arguments, codes=(73,))
                demand(bench.store in errors and "--store" in errors, f"no file and remedy are named: {errors}")
            _, errors, _ = bench.run(*bench.analysing())
            demand("Going on without a store" in errors, f"analyse does not say that it goes on: {errors}")
            bench.check_report(finished=True)
        finally:
            if disk.refusal:
                for folder, _, names in os.walk(bench.store):
                    os.chmod(folder, 0o755)
                    [os.chmod(os.path.join(folder, name), 0o644) for name in names]
            else:
                disk.again("rw")
        bench.check_store()
        bench.finish()
        print("read-only store: refresh and snapshot end with 73, analyse goes on without it")


def two_at_once(concord, place, chance):
    bench = Bench(concord, os.path.join(place, "two"), chance, sources=4, files=1)
    bench.finish()
    for ending in ("finishes", "is killed"):
        bench.change()
        bench.publisher.slow, bench.publisher.served = 1.0, 0
        first = bench.start(*bench.refreshing())
        while bench.publisher.served == 0 and first.poll() is None:
            time.sleep(0.005)
        begun = time.monotonic()
        for arguments in (bench.refreshing(), ("snapshot", bench.corpus, "--store", bench.store)):
            _, errors, _ = bench.run(*arguments, codes=(75,))
            demand(f"process {first.pid}" in errors, f"the other process is not named: {errors}")
        demand(first.poll() is None, "the first run was over before the second could meet it")
        waited = (time.monotonic() - begun) / 2
        if ending == "finishes":
            _, errors = first.communicate(timeout=120)
            demand(first.returncode == 10, f"the first of two runs ended with {first.returncode}: {errors.decode()}")
            demand(bench.state(bench.snapshots()[-1]) == bench.present(), "the first of two runs missed something")
        else:
            first.kill()
            first.communicate()
        bench.publisher.slow = 0.004
        bench.finish()
    print(f"two at once: the second ends with 75 after {waited:.2f} s, the first finishes; after a kill the lock is free")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--concord", required=True, help="the program")
    parser.add_argument("--kills", type=int, default=200, help="number of kills")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="seed of the random moments and changes")
    options = parser.parse_args()
    begun = time.monotonic()
    place = os.path.realpath(tempfile.mkdtemp(prefix="concord-crash-"))
    try:
        for number, part in enumerate((two_at_once, read_only, full_disk, lambda *known: kills(*known, options.kills))):
            part(os.path.abspath(options.concord), place, random.Random(f"{options.seed} {number}"))
            sys.stdout.flush()
    except Failure as failure:
        print(f"FAILED: {failure}\nSeed {options.seed}; what is left lies in {place}.", file=sys.stderr)
        return 1
    shutil.rmtree(place, ignore_errors=True)
    print(f"Crash safety: all held, {time.monotonic() - begun:.0f} s, seed {options.seed}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
