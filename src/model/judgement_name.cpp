#include "model/judgement_name.hpp"

#include <assay/comparison.hpp>

namespace assay {

void append_name(Judgement const& judgement, std::string_view visit, std::string& to) {
    to.append("judgements/").append(judgement.element);
    to.append("/").append(name_of(judgement.role));
    to.append("/").append(judgement.author);
    if (!visit.empty()) to.append("/").append(visit);
    if (!judgement.site.empty()) to.append("/").append(judgement.site);
}

std::string name_of_judgement(Judgement const& judgement, std::string_view visit) {
    std::string name;
    append_name(judgement, visit, name);
    return name;
}

}  // namespace assay
