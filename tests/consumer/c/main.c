/* Prints a report as JSON. */
#include <fazhi/fazhi.h>

#include <stdio.h>

int main(int count, char** arguments)
{
    fazhi_options options = FAZHI_OPTIONS;
    fazhi_error* error = NULL;
    char* json;

    if (count != 2) return 2;
    json = fazhi_parse_file(arguments[1], &options, &error);
    if (json == NULL) {
        fprintf(stderr, "%s\n", fazhi_error_message(error));
        fazhi_error_free(error);
        return 1;
    }
    puts(json);
    fazhi_free(json);
    return 0;
}
