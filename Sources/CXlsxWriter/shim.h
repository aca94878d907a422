/* libxlsxwriter for Swift. https://libxlsxwriter.github.io */
#ifndef CONCORD_XLSXWRITER_H
#define CONCORD_XLSXWRITER_H
#include <xlsxwriter.h>
#endif
