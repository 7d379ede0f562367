/* Evaluates documents from a queue until it is told to stop: worker SERVER PACK
**
** Start two for each core, on any number of machines. A document is acknowledged when its result is stored. If a
** worker dies before that, another one gets the document, and the same bytes are stored again under the same subject. */
#define _POSIX_C_SOURCE 200809L
#include "scale.h"

#include <assay/assay.h>
#include <signal.h>
#include <time.h>

enum { batch = 8, seconds_for_each = 20, deliveries = 5, seconds_until_again = 10 };

static volatile sig_atomic_t stopped;
static time_t expires_at;

static void stop(int number) {
    (void)number;
    stopped = 1;
}

static time_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec;
}

static int is_expired(void *data) {
    (void)data;
    return now() >= expires_at;
}

/* Nonzero: `result` has the evaluation; else what is wrong. */
static int evaluate(assay_session *session, const assay_pack *pack, natsMsg *message, assay_buffer *result) {
    static const char one_line[] = "{\"format\": \"ndjson\"}";
    assay_document *document = NULL;
    expires_at = now() + seconds_for_each;
    assay_status status = assay_document_open(session, pack, natsMsg_GetData(message), (size_t)natsMsg_GetDataLength(message),
                                              NULL, 0, &document);
    if (status == ASSAY_OK) status = assay_evaluate(session, document, one_line, sizeof one_line - 1, result);
    if (status != ASSAY_OK && assay_error(session, result) != ASSAY_OK) exit(71); /* no memory: another worker may have some */
    assay_document_free(document);
    return status == ASSAY_OK;
}

/* How often the document was handed out. One that ends each worker must not go round for ever. */
static uint64_t times_delivered(natsMsg *message) {
    jsMsgMetaData *about = NULL;
    if (natsMsg_GetMetaData(&about, message) != NATS_OK) return 1;
    uint64_t const times = about->NumDelivered;
    jsMsgMetaData_Destroy(about);
    return times;
}

static void work_on(assay_session *session, const assay_pack *pack, natsMsg *message) {
    static const char gave_up[] = "{\"error\": [{\"code\": \"worker\", \"message\": \"several workers ended with this document\"}]}\n";
    char subject[256];
    assay_buffer result = {NULL, 0};
    const char *const id = natsMsg_GetSubject(message) + strlen("assay.work.");
    int const is_hopeless = times_delivered(message) > deliveries;
    int const is_evaluated = !is_hopeless && evaluate(session, pack, message, &result);
    snprintf(subject, sizeof subject, "assay.%s.%s", is_evaluated ? "result" : "dead", id);
    natsStatus const stored = js_Publish(NULL, js, subject, is_hopeless ? gave_up : result.data,
                                         is_hopeless ? (int)(sizeof gave_up - 1) : (int)result.size, NULL, NULL);
    if (stored == NATS_OK) natsMsg_Ack(message, NULL); /* else it is handed out again */
    assay_buffer_free(&result);
}

int main(int count, char **words) {
    assay_session *session = NULL;
    assay_pack *pack = NULL;
    natsSubscription *queue = NULL;
    jsSubOptions options;
    if (count != 3) return fprintf(stderr, "usage: worker SERVER PACK\n"), 64;
    signal(SIGTERM, stop);
    signal(SIGINT, stop);
    if (assay_open(ASSAY_ABI, &session) != ASSAY_OK) return 71;
    assay_set_deadline(session, is_expired, NULL);
    expires_at = now() + seconds_for_each;
    if (assay_pack_load(session, words[2], strlen(words[2]), &pack) != ASSAY_OK)
        return fprintf(stderr, "%s: this pack cannot be loaded; see assay pack check\n", words[2]), 66;

    open_streams(words[1]);
    jsSubOptions_Init(&options);
    options.Stream = WORK;
    options.Config.AckWait = seconds_until_again * 1000000000LL;
    options.Config.MaxAckPending = 10000; /* by all workers together */
    require(js_PullSubscribe(&queue, js, "assay.work.*", "workers", NULL, &options, NULL), "queue");
    while (!stopped) {
        natsMsgList messages = {NULL, 0};
        natsStatus const status = natsSubscription_Fetch(&messages, queue, batch, 1000, NULL);
        for (int i = 0; status == NATS_OK && i < messages.Count && !stopped; ++i) work_on(session, pack, messages.Msgs[i]);
        if (status != NATS_OK && status != NATS_TIMEOUT) nats_Sleep(200); /* the server restarts */
        natsMsgList_Destroy(&messages);
    }
    natsConnection_Flush(connection);
    natsSubscription_Destroy(queue);
    close_streams();
    assay_pack_free(pack);
    assay_close(session);
    return 0;
}
