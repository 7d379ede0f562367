/* Waits until so many documents have a result or an error, and prints them: collect SERVER COUNT > LINES. A line is an id, a tab, and
** the evaluation, or what is wrong. Ends with 1 when something is wrong with a document. */
#include "scale.h"

static uint64_t stored_in(const char *stream) {
    jsStreamInfo *info = NULL;
    if (js_GetStreamInfo(&info, js, stream, NULL, NULL) != NATS_OK) return 0; /* the server restarts */
    uint64_t const count = info->State.Msgs;
    jsStreamInfo_Destroy(info);
    return count;
}

static void print_all(const char *stream, const char *subjects, size_t prefix) {
    natsSubscription *all = NULL;
    jsSubOptions options;
    jsSubOptions_Init(&options);
    options.Stream = stream;
    options.Ordered = true; /* from the first, and again from where it was if the server restarts */
    uint64_t left = stored_in(stream);
    if (left == 0) return;
    require(js_SubscribeSync(&all, js, subjects, NULL, &options, NULL), stream);
    for (; left > 0; --left) {
        natsMsg *message = NULL;
        require(natsSubscription_NextMsg(&message, all, 30000), stream);
        const char *const data = natsMsg_GetData(message);
        size_t size = (size_t)natsMsg_GetDataLength(message);
        printf("%s\t", natsMsg_GetSubject(message) + prefix);
        for (; size > 0 && data[size - 1] == '\n'; --size) {}
        for (size_t i = 0; i < size; ++i)
            if (data[i] != '\n') putchar(data[i]); /* between the members of an error */
        putchar('\n');
        natsMsg_Destroy(message);
    }
    natsSubscription_Destroy(all);
}

int main(int count, char **words) {
    if (count != 3) return fprintf(stderr, "usage: collect SERVER COUNT\n"), 64;
    uint64_t const wanted = strtoull(words[2], NULL, 10);
    open_streams(words[1]);
    while (stored_in(RESULTS) + stored_in(DEAD) < wanted) nats_Sleep(200);
    uint64_t const errors = stored_in(DEAD);
    print_all(RESULTS, "assay.result.*", strlen("assay.result."));
    print_all(DEAD, "assay.dead.*", strlen("assay.dead."));
    fprintf(stderr, "%llu results, %llu errors\n", (unsigned long long)stored_in(RESULTS), (unsigned long long)errors);
    close_streams();
    return errors > 0;
}
