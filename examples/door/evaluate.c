/* An assessment evaluated from C: evaluate PACK FILE. Prints the evaluation, or what is wrong. */
#include <assay/assay.h>
#include <stdio.h>
#include <string.h>

int main(int count, char **arguments) {
    static char text[1 << 20];
    FILE *file = count == 3 ? fopen(arguments[2], "rb") : NULL;
    if (file == NULL) return 64;
    size_t const size = fread(text, 1, sizeof text, file);
    fclose(file);

    assay_session *session;
    assay_pack *pack = NULL;
    assay_document *document = NULL;
    assay_buffer result = {NULL, 0};
    if (assay_open(ASSAY_ABI, &session) != ASSAY_OK) return 70;
    assay_status status = assay_pack_load(session, arguments[1], strlen(arguments[1]), &pack);
    if (status == ASSAY_OK) status = assay_document_open(session, pack, text, size, NULL, 0, &document);
    if (status == ASSAY_OK) status = assay_evaluate(session, document, NULL, 0, &result);
    if (status != ASSAY_OK) assay_error(session, &result);
    fwrite(result.data, 1, result.size, status == ASSAY_OK ? stdout : stderr);

    assay_buffer_free(&result);
    assay_document_free(document);
    assay_pack_free(pack);
    assay_close(session);
    return status == ASSAY_OK ? 0 : 65;
}
