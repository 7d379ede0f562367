#include "algebra/compile/standard.hpp"

#include "model/messages/nouns.hpp"
#include "model/messages/rules.hpp"
#include "model/quote.hpp"
#include "model/say.hpp"

namespace assay::algebra {
namespace {

/// Takes over one standard.
class StandardMaker {
public:
    explicit StandardMaker(Compiler& compiler)
        : compiler_(compiler), declared_(compiler.declared()), plan_(compiler.plan()) {}

    void make() {
        Layer const& own = declared_.own();
        plan_.id = own.id;
        plan_.version = own.version;
        plan_.title = own.title;
        plan_.notice = declared_.notice;
        plan_.layers = declared_.layers;
        for (std::uint32_t i = 0; i < plan_.layers.size(); ++i)
            if (plan_.layers[i].kind == LayerKind::derived) plan_.scheme = i;
        plan_.files = declared_.files;
        plan_.functions = declared_.functions;
        plan_.standard = declared_.standard;
        for (Rating const& rating : plan_.standard.scale) plan_.rating_ids.emplace_back(rating.id);
        for (std::size_t i = 0; i < plan_.standard.scale.size(); ++i) {
            std::uint64_t const bit = std::uint64_t{1} << i;
            if (plan_.standard.scale[i].on_scale) plan_.on_scale |= bit;
            if (plan_.standard.scale[i].met) plan_.met |= bit;
        }
        addresses();
        subtrees();
        deciding();
    }

private:
    void addresses() {
        auto const& nodes = plan_.standard.nodes;
        for (std::size_t i = 0; i < nodes.size(); ++i)
            plan_.addresses.push_back({static_cast<Row>(i), no_row});
        std::vector<std::pair<Text, Place const*>> names;
        for (Node const& node : nodes) names.emplace_back(node.id, &node.place);
        for (std::uint32_t i = 0; i < nodes.size(); ++i)
            for (std::uint32_t point = 0; point < nodes[i].limbs.size(); ++point) {
                plan_.addresses.push_back(
                    {static_cast<Row>(i), static_cast<Row>(plan_.limbs.size())});
                plan_.limbs.push_back({i, point});
                names.emplace_back(nodes[i].limbs[point].id, &nodes[i].place);
            }
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            plan_.first_guidance.push_back(static_cast<std::uint32_t>(plan_.guidance.size()));
            for (std::uint32_t point = 0; point < nodes[i].guidance.size(); ++point) {
                plan_.addresses.push_back(
                    {static_cast<Row>(i), no_row, static_cast<Row>(plan_.guidance.size())});
                plan_.guidance.push_back({static_cast<std::uint32_t>(i), point});
                names.emplace_back(nodes[i].guidance[point].id, &nodes[i].place);
            }
        }
        plan_.first_guidance.push_back(static_cast<std::uint32_t>(plan_.guidance.size()));
        for (std::size_t i = 0; i < names.size(); ++i) plan_.ids.add(names[i].first, i);
        for (auto const& [first, again] : plan_.ids.index()) {
            if (again.row >= nodes.size()) continue;  // its points stand twice only because it does
            compiler_.report(*names[again.row].second,
                             declared_twice(noun<"id">, again.text, *names[first.row].second));
        }
    }

    // The standard is in preorder: what is below a node follows it directly.
    void subtrees() {
        auto const& nodes = plan_.standard.nodes;
        std::size_t const levels = plan_.standard.levels.size();
        plan_.of_level.resize(levels);
        plan_.below.assign(nodes.size(),
                           std::vector<std::pair<std::uint32_t, std::uint32_t>>(levels));
        std::vector<std::size_t> open;
        auto const here = [&](std::size_t level) {
            return static_cast<std::uint32_t>(plan_.of_level[level].size());
        };
        auto const close_to = [&](std::size_t depth) {
            for (; open.size() > depth; open.pop_back())
                for (std::size_t level = 0; level < levels; ++level)
                    plan_.below[open.back()][level].second = here(level);
        };
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            close_to(nodes[i].level);
            if (declared_.is_alone && nodes[i].layer > 0) {
                for (std::size_t level = 0; level < levels; ++level)
                    plan_.below[i][level] = {here(level), here(level)};
                continue;
            }
            plan_.of_level[nodes[i].level].push_back(static_cast<Row>(i));
            for (std::size_t level = 0; level < levels; ++level)
                plan_.below[i][level].first = here(level);
            open.push_back(i);
        }
        close_to(0);
    }

    void deciding() {
        for (DecidingDeclared const& declared : declared_.deciding) {
            plan_.deciding_rule = plan_.rule_at(declared.place);
            for (auto const& tier : declared.tiers) {
                auto& roles = plan_.deciding.emplace_back();
                for (std::string const& word : tier) {
                    if (auto const role = from_name<Role>(word))
                        roles.push_back(*role);
                    else
                        compiler_.report(declared.place,
                                         say<rule_messages, "unknown-role">(
                                             {{"role", word}, {"known", list_of(names_of<Role>)}})
                                             .near(nearest(word, names_of<Role>)));
                }
            }
        }
        if (plan_.deciding.empty())
            for (Role const role : {Role::body, Role::moderated, Role::assessor, Role::self})
                plan_.deciding.push_back({role});
    }

    Compiler& compiler_;
    Declarations const& declared_;
    Plan& plan_;
};

}  // namespace

void compile_standard(Compiler& compiler) { StandardMaker(compiler).make(); }

}  // namespace assay::algebra
