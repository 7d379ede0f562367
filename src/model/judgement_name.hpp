#pragma once

#include <assay/judgement.hpp>

#include <string>
#include <string_view>

namespace assay {

/// Appends what a judgement is called, made at a visit with this id: `judgements/1.3.4/self/QM1/sa-2026`. A
/// visit, or a site, that is empty is left out. See name_of_judgement.
void append_name(Judgement const& judgement, std::string_view visit, std::string& to);

}  // namespace assay
