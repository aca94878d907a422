/* The encoding of bytes by ICU's charset detector (<https://unicode-org.github.io/icu/userguide/conversion/detection.html>).
   ICU's own headers stay inside CCharset.c: their renaming macros cannot be imported into Swift. */
#ifndef CONCORD_CHARSET_H
#define CONCORD_CHARSET_H
#include <stdint.h>

typedef struct {
  /* ICU's name of the encoding: "windows-1251", "Shift_JIS". */
  char name[32];
  /* ICU's confidence, 0...100: 10 is a guess, 100 is certain. */
  int32_t confidence;
} concord_charset;

/* Fills `found` with at most `capacity` encodings that `bytes` may be in, best first. `strips_tags` is not 0 when what
   stands between `<` and `>` shall be ignored. Returns their number; 0 when ICU has no answer. */
int32_t concord_charset_detect(const uint8_t *_Nonnull bytes, int32_t length, int32_t strips_tags,
                               concord_charset *_Nonnull found, int32_t capacity);
#endif
