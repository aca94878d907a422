/* The language of UTF-8 text by the Compact Language Detector 2 (<https://github.com/CLD2Owners/cld2>).
   Its C++ headers stay inside CLanguage.cpp. */
#ifndef CONCORD_LANGUAGE_H
#define CONCORD_LANGUAGE_H
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
  /* BCP 47 code ("fr", "zh-Hant"); "un" when the text says too little. */
  char code[16];
  /* Share of the letters that are in this language, 0...100. */
  int32_t percent;
  /* Whether the detector is sure. */
  int32_t reliable;
  /* The same of the second language; percent 0 when there is none. */
  char second[16];
  int32_t second_percent;
} concord_language;

/* Judges `length` bytes of plain text. Safe to call from several threads. Bytes that are no UTF-8 give "un". */
concord_language concord_language_of(const uint8_t *_Nullable utf8, int32_t length);

#ifdef __cplusplus
}
#endif
#endif
