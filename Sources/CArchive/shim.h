/* libarchive for Swift; its manual: <https://github.com/libarchive/libarchive/wiki/ManualPages>. */
#ifndef CONCORD_LIBARCHIVE_H
#define CONCORD_LIBARCHIVE_H
#include <archive.h>
#include <archive_entry.h>
#endif
