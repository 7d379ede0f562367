/* What the three programs share: a connection that outlives restarts of the server, and the streams.
**
** assay.work.ID    documents to evaluate, each given to one worker, kept until one acknowledges it
** assay.result.ID  evaluations. A stream keeps one message for each subject, so a repeat overwrites and is not another result.
** assay.dead.ID    what is wrong with a document that cannot be evaluated
*/
#include <nats/nats.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORK "ASSAY_WORK"
#define RESULTS "ASSAY_RESULTS"
#define DEAD "ASSAY_DEAD"

static natsConnection *connection;
static jsCtx *js;
static volatile int refused; /* documents that the server did not take */

static void require(natsStatus status, const char *what) {
    if (status == NATS_OK) return;
    fprintf(stderr, "%s: %s\n", what, natsStatus_GetText(status));
    exit(74);
}

static void require_stream(const char *name, const char *subjects, jsRetentionPolicy retention) {
    jsStreamConfig config;
    jsErrCode code = 0;
    jsStreamConfig_Init(&config);
    config.Name = name;
    config.Subjects = &subjects;
    config.SubjectsLen = 1;
    config.Retention = retention;
    config.MaxMsgsPerSubject = 1; /* a document that is submitted again replaces the one before */
    natsStatus status = NATS_OK;
    for (int turn = 0; turn < 50; ++turn) { /* a server that just started may not answer yet */
        status = js_AddStream(NULL, js, &config, NULL, &code);
        if (status == NATS_OK || code == JSStreamNameExistErr) return;
        nats_Sleep(100);
    }
    require(status, name);
}

static void count_refused(jsCtx *context, jsPubAckErr *what, void *data) {
    (void)context, (void)data;
    fprintf(stderr, "%s: %s\n", natsMsg_GetSubject(what->Msg), what->ErrText ? what->ErrText : natsStatus_GetText(what->Err));
    ++refused;
}

static void open_streams(const char *url) {
    natsOptions *options = NULL;
    jsOptions how;
    jsOptions_Init(&how);
    how.PublishAsync.MaxPending = 256;
    how.PublishAsync.StallWait = 30000;
    how.PublishAsync.ErrHandler = count_refused;
    require(natsOptions_Create(&options), "options");
    require(natsOptions_SetURL(options, url), url);
    require(natsOptions_SetMaxReconnect(options, -1), "options");
    require(natsOptions_SetReconnectWait(options, 200), "options");
    require(natsOptions_SetRetryOnFailedConnect(options, true, NULL, NULL), "options"); /* waits for the server */
    require(natsConnection_Connect(&connection, options), url);
    natsOptions_Destroy(options);
    require(natsConnection_JetStream(&js, connection, &how), "JetStream");
    require_stream(WORK, "assay.work.*", js_WorkQueuePolicy);
    require_stream(RESULTS, "assay.result.*", js_LimitsPolicy);
    require_stream(DEAD, "assay.dead.*", js_LimitsPolicy);
}

static void close_streams(void) {
    jsCtx_Destroy(js);
    natsConnection_Destroy(connection);
    nats_Close();
}
