#include "CCharset.h"

#include <string.h>
#include <unicode/ucsdet.h>

int32_t concord_charset_detect(const uint8_t *bytes, int32_t length, int32_t strips_tags, concord_charset *found,
                               int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return 0;
  ucsdet_setText(detector, (const char *)bytes, length, &status);
  ucsdet_enableInputFilter(detector, strips_tags != 0);
  int32_t matches = 0, count = 0;
  const UCharsetMatch **all = ucsdet_detectAll(detector, &matches, &status);
  for (int32_t index = 0; U_SUCCESS(status) && index < matches && count < capacity; index++) {
    const char *name = ucsdet_getName(all[index], &status);
    int32_t confidence = ucsdet_getConfidence(all[index], &status);
    if (U_FAILURE(status) || !name || strlen(name) >= sizeof found->name) continue;
    strcpy(found[count].name, name);
    found[count].confidence = confidence;
    count++;
  }
  ucsdet_close(detector);
  return count;
}
