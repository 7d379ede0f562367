/* Puts documents into the queue: submit SERVER < LINES. A line is an id, a tab, and the document on one line. An id has no dot, space,
** `*` or `>`. Ends with 0 when the server has stored all of them; otherwise submit them again. */
#define _POSIX_C_SOURCE 200809L
#include "scale.h"

#include <sys/types.h>

/* What was wrong with an earlier version of the document is not true of this one. */
static void forget_error(const char *id) {
    char subject[256];
    jsOptions options;
    jsOptions_Init(&options);
    snprintf(subject, sizeof subject, "assay.dead.%s", id);
    options.Stream.Purge.Subject = subject;
    js_PurgeStream(js, DEAD, &options, NULL);
}

static uint64_t errors_stored(void) {
    jsStreamInfo *info = NULL;
    require(js_GetStreamInfo(&info, js, DEAD, NULL, NULL), DEAD);
    uint64_t const count = info->State.Msgs;
    jsStreamInfo_Destroy(info);
    return count;
}

int main(int count, char **words) {
    char *line = NULL, subject[256];
    size_t room = 0, number = 0;
    ssize_t length = 0;
    if (count != 2) return fprintf(stderr, "usage: submit SERVER < LINES\n"), 64;
    open_streams(words[1]);
    int const may_have_failed = errors_stored() > 0;
    while ((length = getline(&line, &room, stdin)) > 0) {
        ++number;
        char *const tab = strchr(line, '\t');
        if (tab == NULL || tab == line || tab - line > 200 || strcspn(line, ".*> ") < (size_t)(tab - line))
            return fprintf(stderr, "line %zu: an id and a tab expected; an id has no dot, space, `*` or `>`\n", number), 65;
        *tab = '\0';
        if (may_have_failed) forget_error(line);
        snprintf(subject, sizeof subject, "assay.work.%s", line);
        require(js_PublishAsync(js, subject, tab + 1, (int)(line + length - tab - 1), NULL), line);
    }
    require(js_PublishAsyncComplete(js, NULL), "waiting for the server");
    if (refused > 0) return fprintf(stderr, "%d of %zu documents were not stored; submit them again\n", refused, number), 74;
    fprintf(stderr, "%zu documents submitted\n", number);
    free(line);
    close_streams();
    return 0;
}
