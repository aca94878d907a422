#include "CTextBreak.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

struct concord_breaker {
  UBreakIterator *iterator;
  UChar *buffer;
  int32_t capacity;
};

concord_breaker *concord_breaker_open(int32_t kind, const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(kind == CONCORD_WORDS ? UBRK_WORD : UBRK_SENTENCE, locale, NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  concord_breaker *breaker = calloc(1, sizeof *breaker);
  if (!breaker) {
    ubrk_close(iterator);
    return NULL;
  }
  breaker->iterator = iterator;
  return breaker;
}

void concord_breaker_close(concord_breaker *breaker) {
  if (!breaker) return;
  ubrk_close(breaker->iterator);
  free(breaker->buffer);
  free(breaker);
}

int32_t concord_breaker_segments(concord_breaker *breaker, const uint8_t *utf8, int32_t length, int32_t *ends,
                                 int32_t *tags) {
  /* UTF-16 is never longer in units than UTF-8 is in bytes. */
  if (breaker->capacity < length + 1) {
    UChar *grown = realloc(breaker->buffer, sizeof(UChar) * ((size_t)length + 1));
    if (!grown) return -U_MEMORY_ALLOCATION_ERROR;
    breaker->buffer = grown;
    breaker->capacity = length + 1;
  }
  UErrorCode status = U_ZERO_ERROR;
  int32_t units = 0;
  u_strFromUTF8(breaker->buffer, breaker->capacity, &units, (const char *)utf8, length, &status);
  if (U_FAILURE(status)) return -status;
  ubrk_setText(breaker->iterator, breaker->buffer, units, &status);
  if (U_FAILURE(status)) return -status;

  int32_t count = 0, unit = 0, byte = 0;
  ubrk_first(breaker->iterator);
  for (int32_t boundary; (boundary = ubrk_next(breaker->iterator)) != UBRK_DONE; count++) {
    /* The way back from UTF-16 units to bytes is a running sum. */
    for (; unit < boundary; unit++) {
      UChar c = breaker->buffer[unit];
      byte += c < 0x80 ? 1 : c < 0x800 ? 2 : (c & 0xF800) == 0xD800 ? 2 : 3;
    }
    ends[count] = byte;
    if (tags) tags[count] = ubrk_getRuleStatus(breaker->iterator);
  }
  return count;
}
