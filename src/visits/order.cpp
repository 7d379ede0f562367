#include "visits/order.hpp"

#include <map>
#include <set>

namespace assay::visits {
namespace {

struct Name {
    std::set<std::string> next;  ///< what stands right behind it in some list
    std::size_t before = 0;      ///< how many names right before it are not placed yet
};

}  // namespace

std::vector<std::string> joint_order(std::vector<std::vector<std::string>> const& lists) {
    std::map<std::string, Name> names;
    for (auto const& list : lists)
        for (std::size_t i = 0; i < list.size(); ++i) {
            names[list[i]];
            if (i > 0 && names[list[i - 1]].next.insert(list[i]).second) ++names[list[i]].before;
        }
    std::set<std::string> ready, waiting;
    for (auto const& [name, at] : names) (at.before == 0 ? ready : waiting).insert(name);
    std::vector<std::string> order;
    while (!ready.empty() || !waiting.empty()) {
        auto& from = ready.empty() ? waiting : ready;
        std::string const name = *from.begin();
        from.erase(from.begin());
        order.push_back(name);
        for (std::string const& next : names[name].next) {
            if (--names[next].before > 0) continue;
            if (waiting.erase(next) > 0) ready.insert(next);
        }
    }
    return order;
}

}  // namespace assay::visits
