/* What fazhi.h promises. */
#include <fazhi/fazhi.h>

#include <stdio.h>
#include <string.h>

static int failures = 0;

static void check(int holds, char const* what)
{
    if (holds) return;
    fprintf(stderr, "failed: %s\n", what);
    ++failures;
}

static void check_error(char* json, fazhi_error* error, int code, size_t offset, char const* words)
{
    check(json == NULL, "an error gives no JSON");
    check(error != NULL, words);
    check(fazhi_error_code(error) == code, words);
    check(fazhi_error_offset(error) == offset, words);
    check(strstr(fazhi_error_message(error), words) != NULL, words);
    fazhi_error_free(error);
    fazhi_free(json);
}

static void check_results(void)
{
    static char const text[] = "清溪县人民政府\n关于2024年法治政府建设情况的报告\n\n"
                               "一、主要举措\n办理案件3件。\n（联系人：钱某，电话：0571-00000000）\n";
    fazhi_options options = FAZHI_OPTIONS;
    char* json = fazhi_parse(text, sizeof text - 1, NULL, NULL);
    check(json != NULL && strstr(json, "\"year\":2024") != NULL, "a text gives its year");
    check(json != NULL && strstr(json, "00000000") == NULL, "the contact is masked");
    fazhi_free(json);

    options.name = "a.txt";
    options.indent = 2;
    options.include_contact = 1;
    json = fazhi_parse(text, sizeof text - 1, &options, NULL);
    check(json != NULL && strstr(json, "\"name\": \"a.txt\"") != NULL, "the name and the indent");
    check(json != NULL && strstr(json, "0571-00000000") != NULL, "the contact on demand");
    fazhi_free(json);

    json = fazhi_parse(NULL, 0, NULL, NULL);
    check(json != NULL && json[0] == '{' && json[strlen(json) - 1] == '}', "no text is a report");
    fazhi_free(json);
    json = fazhi_parse("a\0b", 3, NULL, NULL);
    check(json != NULL && strstr(json, "\"length\":3") != NULL, "NUL is a character");
    fazhi_free(json);
    fazhi_free(NULL);
    fazhi_error_free(NULL);
    check(fazhi_error_code(NULL) == 0 && *fazhi_error_message(NULL) == '\0', "no error");
    check(strlen(fazhi_version()) >= 5, "the version");
}

static void check_errors(char const* path)
{
    fazhi_options options = FAZHI_OPTIONS;
    fazhi_error* error = NULL;
    char* json;
    struct {
        fazhi_options known;
        int unknown;
    } later;

    options.encoding = "UTF-8";
    json = fazhi_parse("ab\xFF", 3, &options, &error);
    check_error(json, error, FAZHI_ERROR_ENCODING, 2, "not UTF-8");
    check(fazhi_parse("ab\xFF", 3, &options, NULL) == NULL, "an error that nobody wants to know");
    options.encoding = "no such encoding";
    json = fazhi_parse("ab", 2, &options, &error);
    check_error(json, error, FAZHI_ERROR_OPTION, 0, "no such encoding");
    json = fazhi_parse_file("no such file.txt", NULL, &error);
    check_error(json, error, FAZHI_ERROR_FILE, 0, "no such file.txt");

    options.encoding = NULL;
    options.maximum_size = 100;
    json = fazhi_parse_file(path, &options, &error);
    check_error(json, error, FAZHI_ERROR_SIZE, 0, "limit is 100");
    options.maximum_size = 2;
    json = fazhi_parse("abc", 3, &options, &error);
    check_error(json, error, FAZHI_ERROR_SIZE, 0, "3 bytes");

    options.size = 0;
    json = fazhi_parse("a", 1, &options, &error);
    check_error(json, error, FAZHI_ERROR_OPTION, 0, "size");
    memset(&later, 0, sizeof later);
    later.known.size = sizeof later;
    json = fazhi_parse("a", 1, &later.known, NULL);
    check(json != NULL, "an option of a later version that is not used");
    fazhi_free(json);
    later.unknown = 1;
    json = fazhi_parse("a", 1, &later.known, &error);
    check_error(json, error, FAZHI_ERROR_OPTION, 0, "does not know");
}

int main(int count, char** arguments)
{
    if (count != 2) return 2;
    check_results();
    check_errors(arguments[1]);
    return failures != 0;
}
