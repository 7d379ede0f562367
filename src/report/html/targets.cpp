#include "report/html/targets.hpp"

namespace assay::report {
namespace {

void add_targets(std::vector<std::string>& targets, Blocks const& blocks) {
    auto const add = [&](std::string const& id) {
        if (!id.empty()) targets.push_back(id);
    };
    for (Block const& each : blocks) {
        if (auto const* const section = std::get_if<Section>(&each.is)) {
            add(section->id);
            add_targets(targets, section->blocks);
        } else if (auto const* const table = std::get_if<Table>(&each.is)) {
            for (Table::Row const& row : table->rows) add(row.id);
        } else if (auto const* const notice = std::get_if<Notice>(&each.is)) {
            add_targets(targets, notice->blocks);
        } else if (auto const* const details = std::get_if<Details>(&each.is)) {
            add_targets(targets, details->blocks);
        } else if (auto const* const columns = std::get_if<Columns>(&each.is)) {
            for (Columns::Column const& column : columns->columns)
                add_targets(targets, column.blocks);
        }
    }
}

}  // namespace

std::vector<std::string> targets_in(Blocks const& blocks) {
    std::vector<std::string> targets;
    add_targets(targets, blocks);
    return targets;
}

}  // namespace assay::report
