/* libcurl for Swift: its variadic functions behind functions of fixed types. <https://curl.se/libcurl/c/> */
#ifndef CONCORD_CURL_H
#define CONCORD_CURL_H
#include <curl/curl.h>

static inline CURLcode concord_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode concord_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}
/* libcurl copies the string. */
static inline CURLcode concord_curl_set_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode concord_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode concord_curl_set_error_buffer(CURL *handle, char *buffer) {
  return curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, buffer);
}
static inline CURLcode concord_curl_set_body(CURL *handle, curl_write_callback callback, void *data) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, callback);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_WRITEDATA, data) : code;
}
static inline CURLcode concord_curl_set_headers(CURL *handle, curl_write_callback callback, void *data) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, callback);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_HEADERDATA, data) : code;
}
static inline CURLcode concord_curl_set_socket(CURL *handle, curl_opensocket_callback callback, void *data) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, callback);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, data) : code;
}
static inline long concord_curl_long(CURL *handle, CURLINFO info) {
  long value = 0;
  return curl_easy_getinfo(handle, info, &value) == CURLE_OK ? value : 0;
}
static inline curl_off_t concord_curl_size(CURL *handle, CURLINFO info) {
  curl_off_t value = 0;
  return curl_easy_getinfo(handle, info, &value) == CURLE_OK ? value : 0;
}
/* To be freed with curl_slist_free_all. */
static inline struct curl_slist *concord_curl_cookies(CURL *handle) {
  struct curl_slist *cookies = NULL;
  return curl_easy_getinfo(handle, CURLINFO_COOKIELIST, &cookies) == CURLE_OK ? cookies : NULL;
}
/* The address follows the struct in memory: longer than `struct sockaddr` for IPv6. */
static inline struct sockaddr *concord_curl_address(struct curl_sockaddr *address) { return &address->addr; }
/* The CURL_VERSION_ bits of what this libcurl was built with. */
static inline int concord_curl_features(void) { return curl_version_info(CURLVERSION_NOW)->features; }
/* How the transfer on `handle` ended; -1 while it runs. */
static inline int concord_curl_result(CURLM *multi, CURL *handle) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl_multi_info_read(multi, &left)))
    if (message->msg == CURLMSG_DONE && message->easy_handle == handle) return (int)message->data.result;
  return -1;
}
#endif
