#include "CLanguage.h"

#include <cstdio>
#include <cstring>
#include <string>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

static void copy(char (&to)[16], CLD2::Language language) {
  std::strncpy(to, CLD2::LanguageCode(language), sizeof to - 1);
  to[sizeof to - 1] = 0;
}

concord_language concord_language_of(const uint8_t *utf8, int32_t length) {
  concord_language result;
  std::memset(&result, 0, sizeof result);
  std::strcpy(result.code, "un");
  std::strcpy(result.second, "un");
  if (!utf8 || length <= 0) return result;
  /* CLD2 refuses a text with a form feed or a noncharacter in it: they become spaces. */
  std::string text(reinterpret_cast<const char *>(utf8), static_cast<size_t>(length));
  for (char &byte : text)
    if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) byte = ' ';
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3] = {CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE};
  int percents[3] = {0, 0, 0};
  double scores[3] = {0, 0, 0};
  int letters = 0, valid = 0;
  bool reliable = false;
  for (size_t repairs = 0; repairs < 64; repairs++) {
    CLD2::ExtDetectLanguageSummaryCheckUTF8(text.data(), length, true, &hints, 0, languages, percents, scores, nullptr,
                                            &letters, &reliable, &valid);
    if (valid >= length) break;
    for (int index = valid; index < length && (index == valid || (text[index] & 0xC0) == 0x80); index++)
      text[index] = ' ';
  }
  if (valid < length) return result;
  /* languages[0], not the value returned, which is a summary for web pages that prefers English. */
  copy(result.code, languages[0]);
  copy(result.second, languages[1]);
  result.percent = percents[0];
  result.second_percent = percents[1];
  result.reliable = reliable;
  return result;
}
