/* SPDX-License-Identifier: MIT */

/**
 * @file
 * The library for C and for every language that can load a C library: text in, JSON out.
 *
 *     fazhi_error* error = NULL;
 *     char* json = fazhi_parse_file("qingxi_county_2024.txt", NULL, &error);
 *     if (json == NULL) {
 *         fprintf(stderr, "%s\n", fazhi_error_message(error));
 *         fazhi_error_free(error);
 *     } else {
 *         puts(json);
 *         fazhi_free(json);
 *     }
 *
 * All functions may be called from several threads at once. None of them prints, reads the
 * environment or changes the locale, and no C++ exception leaves them.
 */
#ifndef FAZHI_H
#define FAZHI_H

#include <fazhi/export.hpp>

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What went wrong. Codes keep their numbers; new ones may be added. */
enum {
    FAZHI_ERROR_ENCODING = 1, /**< bytes that are not text in the encoding */
    FAZHI_ERROR_FILE = 2,     /**< a file that cannot be opened or read */
    FAZHI_ERROR_OPTION = 3,   /**< an option or an encoding that does not exist */
    FAZHI_ERROR_SIZE = 4,     /**< an input over the limit */
    FAZHI_ERROR_MEMORY = 5,   /**< no memory was left */
    FAZHI_ERROR_INTERNAL = 6  /**< a mistake in the library; please report it */
};

/** An error. It belongs to the caller, who frees it with fazhi_error_free(). */
typedef struct fazhi_error fazhi_error;

/**
 * What may be asked for beside the input. Begin with the usual and change what is to be different:
 *
 *     fazhi_options options = FAZHI_OPTIONS;
 *     options.encoding = "GB18030";
 *
 * Members are only ever added at the end; `size` tells the library which the caller knows.
 */
typedef struct fazhi_options {
    /** sizeof(fazhi_options) */
    size_t size;
    /** The encoding of the bytes ("GB18030", "Big5", "UTF-16LE"); NULL to let them show it. */
    char const* encoding;
    /** What messages and the JSON call the text, in UTF-8; NULL for the path, or for none. */
    char const* name;
    /** Bytes of the largest input that is read; 0 for the usual limit of 256 MiB. */
    size_t maximum_size;
    /** Spaces an indent of the JSON; 0 for one line. */
    int indent;
    /** Not 0 to write the text of the contact note, otherwise only its place is given. */
    int include_contact;
} fazhi_options;

/** The usual options. */
// clang-format off
#define FAZHI_OPTIONS {sizeof(fazhi_options), NULL, NULL, 0, 0, 0}
// clang-format on

/** The version of the library that was loaded: "0.1.0". */
FAZHI_EXPORT char const* fazhi_version(void);

/**
 * Reads a report and gives it as one JSON object of schema fazhi.report/1, in UTF-8 and with a NUL
 * at its end.
 *
 * @param text the bytes of the report; may be NULL when there are none.
 * @param size how many bytes there are.
 * @param options may be NULL for the usual.
 * @param error receives the error; may be NULL where nobody wants to know it. It is only written
 *        to when something went wrong.
 * @return the JSON, to be freed with fazhi_free(), or NULL when something went wrong. Content
 *         never does: any text gives a report.
 */
FAZHI_EXPORT char* fazhi_parse(char const* text, size_t size, fazhi_options const* options,
                               fazhi_error** error);

/** The same for a text file, whose path is in UTF-8. A file over the limit is not read. */
FAZHI_EXPORT char* fazhi_parse_file(char const* path, fazhi_options const* options,
                                    fazhi_error** error);

/** Frees what fazhi_parse() and fazhi_parse_file() gave. NULL is allowed. */
FAZHI_EXPORT void fazhi_free(char* json);

/** What went wrong, as one of the FAZHI_ERROR codes; 0 for NULL. */
FAZHI_EXPORT int fazhi_error_code(fazhi_error const* error);
/** What went wrong in words, Chinese and English, a line each; "" for NULL. */
FAZHI_EXPORT char const* fazhi_error_message(fazhi_error const* error);
/** The byte of the input at which it went wrong; 0 where there is none. */
FAZHI_EXPORT size_t fazhi_error_offset(fazhi_error const* error);
/** Frees an error. NULL is allowed. */
FAZHI_EXPORT void fazhi_error_free(fazhi_error* error);

#ifdef __cplusplus
}
#endif

#endif
