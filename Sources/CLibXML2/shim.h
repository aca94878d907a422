/* libxml2 for Swift. Debian's <libxml/encoding.h> includes ICU's headers when libxml2 was built with
   ICU; these clash with Foundation's own ICU, so that switch is turned off before the headers are read. */
#ifndef CONCORD_LIBXML2_H
#define CONCORD_LIBXML2_H
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#endif
