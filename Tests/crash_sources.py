"""The documents of crash-safety.py, the server that publishes them, and what a digest has to say of two states of them."""
import collections, hashlib, http.server, re, threading, time

STANDARDS = ["ISO/IEC 27001", "ISO/IEC 42001", "ISO 14001", "ISO 9001", "ISO 31000"]
PASSAGES = 40


class Text:
    """A document whose every passage carries a mark of its own, so that a digest can be held against it."""

    def __init__(self, name, chance, count=PASSAGES):
        self.name, self.chance, self.edition = name, chance, 0
        self.marks = [self.mark(place) for place in range(count)]
        self.standard = chance.choice(STANDARDS)

    def mark(self, place):
        return f"mark-{self.name}-{place}-{self.edition}"

    def change(self):
        """Rewrites some passages; now and then another standard is required."""
        self.edition += 1
        for place in self.chance.sample(range(len(self.marks)), self.chance.randint(1, 3)):
            self.marks[place] = self.mark(place)
        if self.chance.random() < 0.4:
            self.standard = self.chance.choice([each for each in STANDARDS if each != self.standard])

    def page(self):
        lines = [
            f"<p>Under the heading {mark} every operator of the harbour ferries keeps the list of lamps and ropes that "
            f"number {place} of the berth book names, and shows it to whoever asks for it there.</p>"
            for place, mark in enumerate(self.marks)
        ]
        lines.append(f"<p>The operator shall comply with {self.standard}.</p>")
        return f"<!DOCTYPE html><html lang=en><title>{self.name}</title><body><h1>{self.name}</h1>{''.join(lines)}</body></html>".encode()


def facts(page):
    """Marks and standard of a page, read back from its bytes."""
    text = page.decode()
    return dict((mark.rsplit("-", 2)[1], mark) for mark in re.findall(r"mark-[\w.]+-\d+-\d+", text)), \
        re.search(r"comply with ([^<]+)\.</p>", text)[1]


def difference(old, new):
    """What a digest has to say of two states {document: page}: a multiset of (document, kind, before, after)."""
    changes = collections.Counter()
    for document in old.keys() & new.keys():
        (before, first), (after, second) = facts(old[document]), facts(new[document])
        for place in before.keys() | after.keys():
            if before.get(place) != after.get(place):
                changes[document, "wording", before.get(place), after.get(place)] += 1
        if first != second:
            # Whose quotes hold the sentence, so that it is not told once more as a rewording.
            changes[document, "gone", first, None] += 1
            changes[document, "new", None, second] += 1
    return changes


def told(digest):
    """What a digest says, in the same form."""
    def side(change, name):
        text = (change[name] or {}).get("text", "")
        if change["kind"] != "wording":
            return None if change[name] is None else next((each for each in STANDARDS if each in change["work"]), change["work"])
        found = re.search(r"mark-[\w.]+-\d+-\d+", text)
        return found[0] if found else next((each for each in STANDARDS if each in text), text)
    return collections.Counter((each["document"], each["kind"], side(each, "before"), side(each, "after")) for each in digest["changes"])


class Publisher:
    """The sources: an HTTP server on loopback whose documents change, also between the requests of one run."""

    def __init__(self, chance, count):
        self.chance, self.lock = chance, threading.Lock()
        self.texts = {f"source-{number}": Text(f"source-{number}".replace("-", "."), chance) for number in range(count)}
        self.served, self.restless, self.slow = 0, False, 0.004
        publisher = self

        class Answer(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                name = self.path.strip("/").removesuffix(".html")
                with publisher.lock:
                    text = publisher.texts.get(name)
                    body = text.page() if text else b""
                tag = '"' + hashlib.sha256(body).hexdigest()[:16] + '"'
                known = bool(text) and self.headers.get("If-None-Match") == tag
                try:
                    self.send_response(304 if known else 200 if text else 404)
                    self.send_header("ETag", tag)
                    self.send_header("Content-Type", "text/html; charset=utf-8")
                    if not known:
                        self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    for start in range(0, 0 if known else len(body), 1 + len(body) // 3):
                        self.wfile.write(body[start:start + 1 + len(body) // 3])
                        time.sleep(publisher.slow)
                except OSError:
                    self.close_connection = True
                    return
                with publisher.lock:
                    publisher.served += 1
                    if publisher.restless and publisher.chance.random() < 0.3:
                        publisher.chance.choice(list(publisher.texts.values())).change()

            def log_message(self, *_):
                pass

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_):
                pass

        self.server = Server(("127.0.0.1", 0), Answer)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
