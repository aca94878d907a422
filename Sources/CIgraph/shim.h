/* igraph for Swift. <features.h> comes first: igraph's headers test glibc's version macros. */
#ifndef CONCORD_IGRAPH_H
#define CONCORD_IGRAPH_H
#include <features.h>
#include <igraph.h>
#endif
