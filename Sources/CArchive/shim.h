/* libarchive for Swift; its manual: <https://github.com/libarchive/libarchive/wiki/ManualPages>. */
#ifndef CONCORD_LIBARCHIVE_H
#define CONCORD_LIBARCHIVE_H
#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

/* libarchive gives the names of entries in the character set of the thread's locale and loses what is not in it: these
   make it UTF-8 for the calling thread and put back what was before. */
static inline locale_t concord_enter_utf8_locale(locale_t _Nullable *_Nonnull made) {
  *made = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  return *made ? uselocale(*made) : (locale_t)0;
}
static inline void concord_leave_utf8_locale(locale_t _Nullable before, locale_t _Nullable made) {
  if (!made) return;
  uselocale(before);
  freelocale(made);
}
#endif
