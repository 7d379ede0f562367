#pragma once

#include <assay/message.hpp>

#include "model/messages/cases.hpp"
#include "model/messages/choices.hpp"
#include "model/messages/comparing.hpp"
#include "model/messages/declarations.hpp"
#include "model/messages/documents.hpp"
#include "model/messages/editions.hpp"
#include "model/messages/general.hpp"
#include "model/messages/linking.hpp"
#include "model/messages/lua.hpp"
#include "model/messages/nouns.hpp"
#include "model/messages/pack_files.hpp"
#include "model/messages/remarks.hpp"
#include "model/messages/reports.hpp"
#include "model/messages/rules.hpp"
#include "model/messages/sheets.hpp"
#include "model/messages/tables.hpp"
#include "model/messages/templates.hpp"
#include "model/messages/tool.hpp"
#include "model/messages/vocabulary.hpp"

#include <span>

// The catalogue of messages: a table for each topic, in a file of its own in this folder. A writer finds all words
// of diagnostics here, and nowhere else. A source names a row by its table and its id (model/say.hpp), and the
// compiler holds each use against the row. tests/structure/messages_listed finds rows that nothing uses.

namespace assay {

inline constexpr std::span<MessageText const> catalogue[] = {case_messages,
                                                             choice_messages,
                                                             comparing_messages,
                                                             declaration_messages,
                                                             document_messages,
                                                             edition_messages,
                                                             general_messages,
                                                             improvement_messages,
                                                             linking_messages,
                                                             lua_messages,
                                                             nouns,
                                                             outcome_messages,
                                                             result_messages,
                                                             pack_file_messages,
                                                             remark_messages,
                                                             rule_messages,
                                                             sheet_messages,
                                                             table_messages,
                                                             template_messages,
                                                             tool_messages,
                                                             vocabulary_messages};

}  // namespace assay
