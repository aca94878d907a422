/* Sentence and word boundaries of UTF-8 text by ICU's rule-based break iterators (UAX #29).
   ICU's own headers stay inside CTextBreak.c: their renaming macros cannot be imported into Swift. */
#ifndef CONCORD_TEXT_BREAK_H
#define CONCORD_TEXT_BREAK_H
#include <stdint.h>

typedef struct concord_breaker concord_breaker;

enum { CONCORD_SENTENCES = 0, CONCORD_WORDS = 1 };

/* Opens a breaker of `kind` for an ICU locale such as "en". NULL when ICU refuses. One thread at a time. */
concord_breaker *_Nullable concord_breaker_open(int32_t kind, const char *_Nonnull locale);
void concord_breaker_close(concord_breaker *_Nullable breaker);

/* Writes the end of every segment of `utf8` as a byte offset into `ends`, and, when `tags` is not NULL, ICU's rule
   status of the segment (for words: 0 none, 100 number, 200 letters, 300 kana, 400 ideographs). Both need room for
   `length` entries. Returns the number of segments, or the negated ICU error code. */
int32_t concord_breaker_segments(concord_breaker *_Nonnull breaker, const uint8_t *_Nonnull utf8, int32_t length,
                                 int32_t *_Nonnull ends, int32_t *_Nullable tags);
#endif
