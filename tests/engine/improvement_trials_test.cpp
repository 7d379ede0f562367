// The least changes under claims, disputes, roles, visits and rules of further shapes: held against changing the document.

#include <assay/evaluator.hpp>
#include <assay/improvement.hpp>

#include "algebra/grower.hpp"
#include "algebra/small_pack.hpp"
#include "catch.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace assay;
using namespace assay_test;

namespace {

constexpr std::string_view trial_head = R"lua(
pack { id = "small", version = "1.0.0", title = "A small scheme" }
levels { "area", "group", "item" }
scale { { "poor", points = 1, denied_by = { "all good" } }, { "weak", points = 2 }, { "fair", points = 2 }, { "good", points = 4, denied_by = { "nothing there" } }, met = "fair", off = { "unseen" } }
deciding { { "moderated" }, { "assessor" } }
visit_kind "visit" {}
evidence_kind "paper" {}
fact "busy" { on = "organisation", type = "yes_no" }
fact "size" { on = "organisation", type = "number" }
fact "weight" { on = "visit", type = "number" }
area "1" { title = "One",
  group "a" { title = "A", item "a.1" { title = "A1" }, item "a.2" { title = "A2" }, item "a.3" { title = "A3" } },
  group "b" { title = "B", item "b.1" { title = "B1" } } }
area "2" { title = "Two",
  group "c" { title = "C", item "c.1" { title = "C1" }, item "c.2" { title = "C2", limbs = { "one", "two words" } } } }
pairs_of "pulls" { { "a.1", "b.1", because = "x" }, { "a.2", "c.1", because = "y" } }
)lua";
std::vector<std::string> const trial_ids{"a.1", "a.2", "a.3", "b.1", "c.1", "c.2"};
std::vector<std::string> const trial_words{"", "poor", "weak", "fair", "good"};
std::string const permit = "applicability { may_be_claimed = it.id:present() }\n";
std::string const permit_if = "applicability { may_be_claimed = fact 'busy' }\n";

using Sets = std::set<std::set<std::string>>;

struct Base {
    std::string letters;
    std::vector<bool> out{};  ///< taken out by a claim
    bool refuse = false;      ///< every claim is refused
    std::vector<Fact> facts{};
};

int known_rating(char letter) {
    switch (letter) {
        case 'p':
        case 'c':
        case 'r':
        case 'm':
        case 'D':
            return 1;
        case 'k':
            return 2;
        case 'f':
        case 'a':
        case 'z':
            return 3;
        case 'g':
        case 'w':
        case 'd':
            return 4;
        default:
            return -1;
    }
}

bool is_out(Base const& base, std::size_t i) { return i < base.out.size() && base.out[i]; }

/// The document with these items moved; 0: as it is.
Draft draft_of(Base const& base, std::vector<int> const& to) {
    Draft d;
    d.assessment.pack.id = "small";
    d.assessment.organisation.facts = base.facts;
    d.visit("v1", "visit", "2025-05-21");
    d.visit("v2", "visit", "2026-05-21");
    Site site;
    site.id = d.keep("s");
    site.title = d.keep("S");
    std::vector<Site> const sites{site};
    d.assessment.scope.sites = d.assessment.storage.keep(List<Site>(sites));
    d.evidence("E1", "paper", "2026-01-01", {"a.1", "c.2"});
    d.evidence("E2", "paper", "2026-01-01", {"a.1"});
    std::vector<std::string> const cites{"E1"};
    for (std::size_t i = 0; i < base.letters.size(); ++i) {
        std::string const& id = trial_ids[i];
        char const letter = base.letters[i];
        auto const or_moved = [&](std::string_view rating) {
            return to[i] > 0 ? std::string_view(trial_words[static_cast<std::size_t>(to[i])])
                             : rating;
        };
        auto const added = [&] {
            if (to[i] > 0) d.judge(id, or_moved(""), Role::assessor, "?", "v2");
        };
        switch (letter) {
            case 'p':
            case 'k':
            case 'f':
            case 'g':
                d.judge(id, or_moved(trial_words[static_cast<std::size_t>(known_rating(letter))]),
                        Role::assessor, "A1", "v2")
                    .evidence = d.keep(cites);
                break;
            case 'd':  // a rationale against a good rating
                d.judge(id, or_moved("good"), Role::assessor, "A1", "v2").rationale =
                    d.keep("nothing there");
                break;
            case 'D':  // a rationale against a poor rating
                d.judge(id, or_moved("poor"), Role::assessor, "A1", "v2").rationale =
                    d.keep("all good");
                break;
            case 'z':  // two that agree
                d.judge(id, or_moved("fair"), Role::assessor, "A2", "v2");
                d.judge(id, or_moved("fair"), Role::assessor, "A1", "v2");
                break;
            case 'x':
            case 'y':
                d.judge(id, or_moved(letter == 'x' ? "fair" : "poor"), Role::assessor, "A1", "v2");
                d.judge(id, or_moved("good"), Role::assessor, "A2", "v2");
                break;
            case 'm':
                d.judge(id, or_moved("poor"), Role::moderated, "M", "v2");
                d.judge(id, "good", Role::assessor, "A1", "v2");
                break;
            case 's':
                d.judge(id, "good", Role::self, "O", "v2");
                added();
                break;
            case 'S': {
                auto& judgement = d.judge(id, "good", Role::assessor, "A1", "v2");
                judgement.site = d.keep("s");
                added();
                break;
            }
            case 'w':
                d.judge(id, "poor", Role::assessor, "A1", "v1");
                d.judge(id, or_moved("good"), Role::assessor, "A1", "v2");
                break;
            case 'e':
                d.judge(id, or_moved(""), Role::assessor, "A1", "v2").evidence = d.keep(cites);
                break;
            case 'u':
                d.judge(id, "unseen", Role::assessor, "A1", "v2");
                added();
                break;
            case 'c':
            case 'r':
            case 'a':
                d.judge(id, or_moved(letter == 'a' ? "fair" : "poor"), Role::assessor, "A1", "v2");
                break;
            default:
                added();
        }
        if (std::string_view("-cra").find(letter) != std::string_view::npos) {
            Claim& claim = d.claim(id);
            if (letter == 'a') claim.acceptance = Acceptance::accepted;
            if (letter == 'r' || base.refuse) claim.acceptance = Acceptance::refused;
        }
    }
    return d;
}

class ChangeTrial {
public:
    ChangeTrial(std::string const& rules, std::string aim, std::vector<std::string> cases,
                bool without_claims = true)
        : pack_(small_pack(rules, trial_head)),
          evaluator_(pack_),
          aim_(std::move(aim)),
          cases_(std::move(cases)),
          checks_without_claims_(without_claims) {}

    void check(Base base) {
        std::vector<int> const stay(trial_ids.size());
        Draft const draft = draft_of(base, stay);
        for (auto const& each : evaluator_.evaluate(draft.assessment).elements)
            base.out.push_back(each.applicability == Applicability::claimed ||
                               each.applicability == Applicability::accepted);
        INFO("ratings " << base.letters << (base.refuse ? " refused" : "") << " aim " << aim_);
        ImprovementPlan const plan = evaluator_.plan(draft.assessment, {.aim = aim_});
        bool const reached = is_reached(base, stay);
        CHECK(plan.is_reached == reached);
        if (plan.is_reached != reached) return;
        if (!reached) {
            INFO("rise");
            Sets const tried = compare(plan.rise, base, true, rises);
            needs(plan, tried);
        } else {
            INFO("slip");
            compare(*plan.slip, base, false,
                    [](int was, int is) { return was > 0 && is == was - 1; });
            INFO("to the lowest");
            compare(*plan.slip_to_lowest, base, false,
                    [](int was, int is) { return was > 1 && is == 1; });
        }
        if (!checks_without_claims_) return;
        Base without = base;
        without.refuse = true;
        without.out.clear();
        INFO("without claims");
        if (base.letters.find_first_of("-ca") == std::string::npos) {
            CHECK_FALSE(plan.rise_without_claims);
            return;
        }
        if (!is_reached(without, stay))
            compare(plan.rise_without_claims ? *plan.rise_without_claims : plan.rise, without, true,
                    rises);
        else if (plan.rise_without_claims)
            CHECK(plan.rise_without_claims->count == 0);
        else
            CHECK(plan.rise.count == 0);
    }

private:
    static bool rises(int was, int is) { return is > was; }

    bool is_reached(Base const& base, std::vector<int> const& to) {
        Draft const draft = draft_of(base, to);
        Evaluation const evaluation = evaluator_.evaluate(draft.assessment);
        if (evaluation.outcome.certainty == Certainty::undetermined) return false;
        if (evaluation.outcome.reachable.empty()) return false;
        auto const at =
            std::find(cases_.begin(), cases_.end(), evaluation.outcome.reachable.front());
        return at >= std::find(cases_.begin(), cases_.end(), aim_);
    }

    Sets compare(LeastWays const& ways, Base const& base, bool wanted,
                 std::function<bool(int, int)> const& may) {
        std::vector<std::vector<int>> moves;
        for (std::size_t i = 0; i < trial_ids.size(); ++i) {
            moves.emplace_back();
            if (is_out(base, i)) continue;
            for (int to = 1; to <= 4; ++to)
                if (may(known_rating(base.letters[i]), to)) moves.back().push_back(to);
        }
        Sets tried;
        for (std::size_t size = 1; size <= trial_ids.size() && tried.empty(); ++size)
            each_change(base, wanted, moves, 0, size, std::vector<int>(trial_ids.size()), tried);
        CHECK(ways.is_reachable == !tried.empty());
        if (ways.is_reachable == tried.empty() || tried.empty()) return tried;
        CHECK(ways.count == tried.begin()->size());
        CHECK(ways.at_least == ways.count);
        CHECK(!ways.ways.empty());
        Sets found;
        for (Way const& way : ways.ways)
            each_choice(way, 0, std::vector<int>(trial_ids.size()),
                        [&](std::vector<int> const& to) {
                            std::set<std::string> set;
                            std::string told;
                            for (std::size_t i = 0; i < to.size(); ++i) {
                                told += static_cast<char>('0' + to[i]);
                                if (to[i] > 0) set.insert(trial_ids[i]);
                            }
                            INFO("change " << told);
                            CHECK(is_reached(base, to) == wanted);
                            found.insert(set);
                        });
        if (ways.are_all) CHECK(found == tried);
        return tried;
    }

    void needs(ImprovementPlan const& plan, Sets const& tried) {
        if (!plan.rise.are_all || tried.empty()) return;
        for (ShortElement const& each : plan.elements) {
            std::size_t const in = static_cast<std::size_t>(
                std::count_if(tried.begin(), tried.end(),
                              [&](auto const& set) { return set.contains(each.element); }));
            INFO("need of " << each.element);
            CHECK(each.need == (in == 0 ? Need::no : in == tried.size() ? Need::all : Need::some));
        }
    }

    void each_change(Base const& base, bool wanted, std::vector<std::vector<int>> const& moves,
                     std::size_t at, std::size_t left, std::vector<int> to, Sets& into) {
        if (left > moves.size() - at) return;
        if (left == 0) {
            std::set<std::string> set;
            for (std::size_t i = 0; i < to.size(); ++i)
                if (to[i] > 0) set.insert(trial_ids[i]);
            if (!into.contains(set) && is_reached(base, to) == wanted) into.insert(set);
            return;
        }
        each_change(base, wanted, moves, at + 1, left, to, into);
        for (int const each : moves[at]) {
            to[at] = each;
            each_change(base, wanted, moves, at + 1, left - 1, to, into);
        }
    }

    void each_choice(Way const& way, std::size_t at, std::vector<int> const& to,
                     std::function<void(std::vector<int> const&)> const& body) {
        if (at == way.choices.size()) return body(to);
        choose(way, at, 0, way.choices[at].choose, to, body);
    }
    void choose(Way const& way, std::size_t at, std::size_t from, std::size_t left,
                std::vector<int> to, std::function<void(std::vector<int> const&)> const& body) {
        if (left == 0) return each_choice(way, at + 1, to, body);
        ElementChoice const& choice = way.choices[at];
        if (from == choice.elements.size()) return;
        choose(way, at, from + 1, left, to, body);
        std::size_t const item = static_cast<std::size_t>(
            std::find(trial_ids.begin(), trial_ids.end(), choice.elements[from]) -
            trial_ids.begin());
        if (to[item] > 0) return;
        to[item] = static_cast<int>(std::find(trial_words.begin(), trial_words.end(), choice.to) -
                                    trial_words.begin());
        choose(way, at, from + 1, left - 1, to, body);
    }

    RulePack pack_;
    Evaluator evaluator_;
    std::string aim_;
    std::vector<std::string> cases_;
    bool checks_without_claims_;
};

std::string met_if(std::string const& condition, std::string const& before = {}) {
    return before +
           "ladder 'outcome' { each = 'assessment', met = 'met', { 'not_met' }, { 'met', when = " +
           condition + " } }\n";
}

struct Shape {
    std::string name, rules;
};

std::vector<Shape> const shapes{
    {"share of group", met_if("every(it.groups, share(it.items:where(all{it.applicable, it.met}), "
                              "it.items:where(it.applicable)):at_least(percent(60)))")},
    {"area mean",
     "value 'p' { each = 'group', is = mean(it.items:where(it.applicable), points(it.rating)) }\n"
     "value 'q' { each = 'area', is = mean(it.groups, it.p) }\n" +
         met_if("every(it.areas, it.q:at_least(2.5))")},
    {"undisputed", met_if("all { no(it.items:where(it.applicable), it.disputed), "
                          "count(it.items:where(all{it.applicable, it.met})):at_least(3) }")},
    {"disputed few", met_if("count(it.items:where(it.disputed)):at_most(0)")},
    {"rated few", met_if("all{ count(it.items:where(it.rated)):at_least(4), "
                         "some(it.items:where(it.applicable), it.rating:is 'good') }")},
    {"rated elements",
     met_if("all{ count(it.rated_elements):at_least(4), count(it.met_elements):at_least(3) }")},
    {"deciding", met_if("count(it.deciding:where(it.met)):at_least(4)")},
    {"all judgements", met_if("count(it.judgements:where(it.rating:is 'good')):at_least(4)")},
    {"deciding of it",
     met_if("count(it.items:where(it.deciding.rating:at_least 'fair')):at_least(4)")},
    {"of judgements of it", met_if("count(it.items:where(all{it.applicable, some(it.judgements, "
                                   "it.rating:is 'good')})):at_least(4)")},
    {"denied", met_if("all { no(it.items, it.deciding.denied_by:present()), "
                      "count(it.items:where(all{it.applicable,it.met})):at_least(3) }")},
    {"undenied", met_if("no(it.items, it.deciding.denied_by:present())")},
    {"cited", met_if("some(it.evidence, count(it.cited_by:where(it.met)):at_least(3))")},
    {"cited at all", met_if("all{ count(it.evidence:where(some(it.cited_by))):at_least(1), "
                            "count(it.items:where(all{it.applicable,it.met})):at_least(3) }")},
    {"evidence count", met_if("count(it.items:where(all{it.applicable, it.met, "
                              "count(it.evidence):at_least(1)})):at_least(2)")},
    {"cites",
     met_if(
         "count(it.items:where(all{it.applicable, it.met, some(it.deciding.cites)})):at_least(3)")},
    {"visit judged", met_if("all { visit.judged:at_least(3), "
                            "count(it.items:where(all{it.applicable,it.met})):at_least(3) }")},
    {"awaited", met_if("all { count(visit.awaited):at_most(1), some(it.items:where(it.applicable), "
                       "it.rating:is 'good') }")},
    {"visit date", met_if("all { visit.date:at_least(as_of), "
                          "count(it.items:where(all{it.applicable,it.met})):at_least(3) }")},
    {"author", met_if("count(it.items:where(all{it.applicable, it.met, it.deciding.author:is "
                      "'A1'})):at_least(3)")},
    {"site", met_if("all { count(it.sites:where(some(it.judgements, it.met))):at_least(1), "
                    "count(it.items:where(all{it.applicable,it.met})):at_least(3) }")},
    {"outer", met_if("some(it.items:where(it.applicable), all{it.rating:is 'good', "
                     "count(outer.items:where(all{it.applicable, it.met})):at_least(3)})")},
    {"as good as", met_if("no(it.items, some(assessment.items, it.rating:below(outer.rating)))")},
    {"latest visit", met_if("all { visit.id:is 'v2', some(it.items, it.met) }")},
    {"visit took place",
     met_if("all { some(it.visits, all{ it.id:is 'v2', it.took_place}), some(it.items, it.met) }")},
    {"named items",
     met_if("all{ some(it.items, all{ it.id:one_of{'a.1','c.1'}, it.rating:is 'good'}), "
            "count(it.items:where(all{it.applicable,it.met})):at_least(3)}")},
    {"weights on item",
     "value 'w' { each = 'item', is = computed { reads = { i = it.id }, returns = 'number', by = "
     "function(g) if g.i == 'a.1' or g.i == 'c.1' then return 3 end return 1 end } }\n" +
         met_if("sum(it.items:where(all{it.applicable,it.met}), it.w):at_least(6)")},
    {"weights by limbs",
     "value 'w' { each = 'item', is = count(it.limbs) + 1 }\n" +
         met_if("sum(it.items:where(it.applicable), points(it.rating) * it.w):at_least(18)")},
    {"weights that are none",
     "value 'w' { each = 'item', is = min(it.limbs, length(it.says)) }\n" +
         met_if("sum(it.items:where(all{it.applicable,it.met}), it.w):at_least(0)")},
    {"none or enough",
     "value 'w' { each = 'group', is = mean(it.items:where(it.id:one_of{'a.1','a.2','c.1'}), 1) }\n"
     "ladder 'ok' { each = 'group', met = 'yes', { 'no' }, { 'yes', when = some(it.items, it.met) "
     "} }\n" +
         met_if("sum(it.groups:where(it.ok:is 'yes'), it.w):at_least(1)")},
    {"difference",
     met_if("(count(it.items:where(all{it.applicable,it.met})) - "
            "count(it.items:where(all{it.applicable, it.rating:is 'poor'}))):at_least(2)")},
    {"negative factor",
     met_if("(sum(it.items:where(it.applicable), points(it.rating)) * (0 - 1)):at_most(-14)")},
    {"negative points",
     met_if("sum(it.items:where(all{it.applicable, it.met}), points(it.rating) - 3):at_least(2)")},
    {"share of moving whole",
     met_if("share(it.items:where(it.highest), it.items:where(it.met)):at_least(percent(50))")},
    {"mean of met", met_if("mean(it.items:where(it.met), points(it.rating)):at_least(3)")},
    {"min of met", met_if("min(it.items:where(it.met), points(it.rating)):at_least(4)")},
    {"lowest of good groups",
     "ladder 'ok' { each = 'group', met = 'yes', { 'no' }, { 'so', when = some(it.items, it.met) "
     "}, { 'yes', when = every(it.items, it.met) } }\n" +
         met_if("lowest(it.groups:where(it.ok:at_least 'so'), it.ok):is 'yes'")},
    {"highest group",
     "ladder 'ok' { each = 'group', met = 'yes', { 'no' }, { 'so', when = some(it.items, it.met) "
     "}, { 'yes', when = every(it.items, it.rating:is 'good') } }\n" +
         met_if(
             "all{ highest(it.groups, it.ok):is 'yes', lowest(it.groups, it.ok):at_least 'so' }")},
    {"not nested",
     "ladder 'ok' { each = 'group', met = 'yes', { 'no' }, { 'so', when = some(it.items, "
     "it.rating:is 'fair') }, { 'yes', when = some(it.items, it.rating:is 'good') } }\n" +
         met_if("count(it.groups:where(it.ok:at_least 'so')):at_least(2)")},
    {"limit inside",
     "ladder 'ok' { each = 'group', met = 'yes', { 'no' }, { 'yes', when = some(it.items, it.met) "
     "} }\n"
     "limit 'l' { on = 'ok', to = 'no', when = some(it.items, it.rating:is 'poor') }\n" +
         met_if("count(it.groups:where(it.ok:is 'yes')):at_least(2)")},
    {"limit that rises",
     "ladder 'ok' { each = 'group', met = 'yes', { 'no' }, { 'yes', when = some(it.items, it.met) "
     "} }\n"
     "limit 'l' { on = 'ok', to = 'no', when = count(it.items:where(it.rating:is 'good')):above(1) "
     "}\n" +
         met_if("count(it.groups:where(it.ok:is 'yes')):at_least(2)")},
    {"limit by other ladder",
     "ladder 'ok' { each = 'area', met = 'yes', { 'no' }, { 'yes', when = some(it.items, "
     "it.rating:is 'good') } }\n" +
         met_if("some(it.items, it.met)") +
         "limit 'l' { on = 'outcome', to = 'not_met', when = some(it.areas, it.ok:is 'no') }\n"},
    {"by band of group",
     "ladder 'ok' { each = 'group', met = 'hi', by = mean(it.items:where(it.applicable), "
     "points(it.rating)), { 'lo' }, { 'mid', from = 2 }, { 'hi', from = 3 } }\n" +
         met_if("all{ every(it.groups, it.ok:at_least 'mid'), some(it.groups, it.ok:is 'hi') }")},
    {"by band none",
     "ladder 'ok' { each = 'group', met = 'hi', by = share(count(it.items:where(it.highest)), "
     "count(it.items:where(it.met))), { 'lo' }, { 'hi', from = percent(50) } }\n" +
         met_if("count(it.groups:where(it.ok:at_least 'lo')):at_least(2)")},
    {"up",
     "ladder 'ok' { each = 'group', met = 'yes', { 'no' }, { 'yes', when = every(it.items, it.met) "
     "} }\n" +
         met_if("count(it.items:where(all{it.applicable, it.rating:is 'good', it.group.ok:is "
                "'yes'})):at_least(2)")},
    {"up two",
     "ladder 'ok' { each = 'area', met = 'yes', { 'no' }, { 'yes', when = every(it.groups, "
     "some(it.items, it.met)) } }\n" +
         met_if("some(it.items, all{it.rating:is 'good', it.area.ok:is 'yes'})")},
    {"computed", met_if("computed { reads = { n = count(it.items:where(it.rating:is 'fair')) }, "
                        "returns = 'yes_no', by = function(g) return g.n % 3 == 2 end }")},
    {"computed of item",
     met_if("count(it.items:where(computed { reads = { r = it.rating, i = it.id }, returns = "
            "'yes_no', by = function(g) return g.r == 'good' or g.i == 'a.2' end })):at_least(4)")},
    {"steps", met_if("every(it.items, steps(it.rating, 'fair'):at_most(0))")},
    {"fact factor",
     met_if("(sum(it.items:where(it.applicable), points(it.rating)) * fact 'size'):at_least(28)")},
    {"fact divides", met_if("(count(it.items:where(it.met)) / (fact 'size' - 3)):at_least(-4)")},
    {"at least two of",
     met_if("at_least(2) { every(it.areas, some(it.items, it.rating:is 'good')), "
            "count(it.items:where(all{it.applicable,it.met})):at_least(5), none{ some(it.items, "
            "it.lowest) } }")},
    {"moving k", met_if("at_least(count(it.items:where(it.rating:is 'good'))) { some(it.items, "
                        "it.met), every(it.areas, some(it.items, it.met)) }")},
    {"one of", met_if("count(it.items:where(it.rating:one_of{'poor','good'})):at_least(5)")},
    {"condition is",
     met_if("every(it.groups, some(it.items, it.met):is(some(it.items, it.rating:is 'good')))")},
    {"round up",
     met_if(
         "(share(it.items:where(all{it.applicable,it.met}), "
         "it.items:where(it.applicable))):round(percent(25), 'half_even'):at_least(percent(75))")},
    {"minus rounds",
     met_if("(count(it.items:where(it.lowest)) * -0.5):round(1, 'down'):at_least(-1)")},
    {"groups better than others",
     met_if("some(it.groups, every(assessment.groups, "
            "count(it.items:where(it.met)):at_most(count(outer.items:where(it.met)))))")},
    {"claims few", met_if("all{ count(it.items:where(none{it.applicable})):at_most(1), "
                          "count(it.items:where(all{it.applicable,it.met})):at_least(3)}")},
    {"unapplicable met too",
     met_if("count(it.items:where(any{it.met, none{it.applicable}})):at_least(5)")},
    {"weak counts half", met_if("(count(it.items:where(it.rating:at_least 'weak')) + "
                                "count(it.items:where(it.rating:at_least 'good'))):at_least(7)")},
    {"weak in group", met_if("every(it.groups, all{ (count(it.items:where(it.rating:at_least "
                             "'weak')) + count(it.items:where(it.rating:at_least 'fair')) * 2 + "
                             "count(it.items:where(it.rating:at_least 'good')) * "
                             "2):at_least(count(it.items) * 3), no(it.items, it.lowest)})")},
    {"spread",
     met_if("(max(it.items, points(it.rating)) - min(it.items, points(it.rating))):at_most(1)")},
    {"squares", met_if("sum(it.items, points(it.rating) * points(it.rating)):at_least(40)")},
    {"product of differences", met_if("((count(it.items:where(it.met)) - 4) * "
                                      "(count(it.items:where(it.highest)) - 2)):at_least(1)")},
    {"limb", met_if("all{ some(it.items, some(it.limbs, none{it.met})), some(it.items, "
                    "it.rating:is 'good') }")},
    {"named", met_if("all{ no(named 'low' (it.items:where(it.lowest))), named 'enough' "
                     "(count(it.items:where(it.met)):at_least(4)) }")},
    {"rows value",
     "value 'low' { each = 'group', is = it.items:where(it.lowest) }\nvalue 'hi' { each = 'group', "
     "is = it.items:where(it.highest) }\n" +
         met_if("all{ every(it.groups, count(it.low):at_most(0)), "
                "count(it.groups:where(some(it.hi))):at_least(2)}")},
    {"rows value of assessment",
     "value 'hi' { each = 'assessment', is = it.items:where(it.highest) }\n" +
         met_if("some(it.hi, it.group.id:is 'c')")},
    {"previous",
     met_if(
         "count(it.items:where(all{it.met, it.deciding.previous.rating:is 'poor'})):at_least(1)")},
    {"own", met_if("all{ count(it.items:where(it.deciding.own:present())):at_least(1), "
                   "some(it.items, it.met) }")},
};

std::vector<std::string> bases(std::string_view of, std::size_t many, std::uint64_t seed) {
    Dice dice(seed);
    std::vector<std::string> all;
    for (std::size_t i = 0; i < many; ++i) {
        std::string letters;
        for (std::size_t k = 0; k < trial_ids.size(); ++k) letters += of[dice.below(of.size())];
        all.push_back(letters);
    }
    return all;
}

}  // namespace

TEST_CASE("the least change of the document, under rules of many shapes", "[improvement]") {
    constexpr std::size_t many = 1;
    std::size_t seed = 1;
    for (Shape const& shape : shapes) {
        INFO(shape.name);
        for (bool const open : {++seed % 2 == 0}) {
            std::string const rules = std::string(open ? permit_if : permit) + shape.rules;
            if (std::string const told = told_of(rules, trial_head); !told.empty()) {
                UNSCOPED_INFO(told);
                CHECK(told.empty());
                break;
            }
            ChangeTrial trial(rules, "met", {"not_met", "met"});
            std::vector<Fact> facts{number_of("size", Number(2))};
            trial.check({"??????", {}, false, facts});
            for (std::string const& letters : bases("ppDzfgpkgk", many, ++seed))
                trial.check({letters, {}, false, facts});
            for (std::string const& letters : bases("ppkfgk?xyd", many, ++seed))
                trial.check({letters, {}, false, facts});
            for (std::string const& letters : bases("ppffgDzxdmw", many, ++seed))
                trial.check({letters, {}, false, facts});
            for (std::string const& letters : bases("pfg-crapfgxmwsSeud?", 2 * many, ++seed))
                trial.check({letters, {}, false, facts});
        }
    }
    for (std::string const may :
         {"some(it.group.items, it.rating:is 'good')", "it.rating:is 'poor'"}) {
        std::string const rules = "applicability { may_be_claimed = " + may + " }\n" +
                                  met_if(
                                      "share(it.items:where(all{it.applicable, it.met}), "
                                      "it.items:where(it.applicable)):at_least(percent(70))");
        INFO(rules);
        REQUIRE(told_of(rules, trial_head) == "");
        ChangeTrial trial(rules, "met", {"not_met", "met"}, false);
        for (std::string const& letters : bases("ppfcca-gxr?", 4 * many, ++seed))
            trial.check({letters, {}, false, {}});
    }
}

TEST_CASE("the least change of the document, under grown rules", "[improvement][grown]") {
    std::size_t const first = 500;
    for (std::size_t seed = first; seed < first + 40; ++seed) {
        Grower grower(seed);
        std::string const rules =
            (seed % 2 == 0 ? permit : permit_if) +
            met_if("any { " + grower.condition(3) + ", " + grower.condition(3) + " }");
        if (!told_of(rules, trial_head).empty()) continue;
        INFO(rules);
        ChangeTrial trial(rules, "met", {"not_met", "met"});
        std::vector<Fact> const facts{number_of("size", Number(seed % 3 == 0 ? -2 : 2)),
                                      yes_or_no("busy", true)};
        for (std::string const& letters : bases("ppkfg?xym", 2, seed))
            trial.check({letters, {}, false, seed % 5 == 0 ? std::vector<Fact>{} : facts});
        for (std::string const& letters : bases("ppfgr-c", 1, seed))
            trial.check({letters, {}, false, seed % 7 == 0 ? std::vector<Fact>{} : facts});
    }
}

TEST_CASE("the least change of the document, to each case of an outcome", "[improvement]") {
    constexpr std::size_t many = 1;
    std::vector<Shape> const ladders{
        {"nested",
         "ladder 'outcome' { each = 'assessment', met = 'mid', { 'no' }, { 'low', when = "
         "some(it.items, it.met) }, { 'mid', when = count(it.items:where(it.met)):at_least(4) }, { "
         "'top', when = count(it.items:where(it.highest)):at_least(4) } }\n"},
        {"not nested",
         "ladder 'outcome' { each = 'assessment', met = 'mid', { 'no' }, { 'low', when = "
         "every(it.items, it.met) }, { 'mid', when = count(it.items:where(it.highest)):at_least(3) "
         "}, { 'top', when = every(it.areas, some(it.items, it.highest)) } }\n"},
        {"falling low",
         "ladder 'outcome' { each = 'assessment', met = 'mid', { 'no' }, { 'low', when = "
         "no(it.items, it.highest) }, { 'mid', when = "
         "count(it.items:where(it.highest)):at_least(3) }, { 'top', when = "
         "count(it.items:where(it.highest)):is(5) } }\n"},
        {"bands",
         "ladder 'outcome' { each = 'assessment', met = 'mid', by = "
         "sum(it.items:where(it.applicable), points(it.rating)), { 'no' }, { 'low', from = 8 }, { "
         "'mid', from = 13 }, { 'top', from = 18 } }\nlimit 'x' { on = 'outcome', to = 'low', when "
         "= some(it.items, it.lowest) }\n"},
        {"bands of none",
         "ladder 'outcome' { each = 'assessment', met = 'mid', by = "
         "mean(it.items:where(all{it.applicable, it.met}), points(it.rating)), { 'no' }, { 'low', "
         "from = 2.1 }, { 'mid', from = 2.7 }, { 'top', from = 3.2 } }\n"},
        {"limit falls",
         "ladder 'outcome' { each = 'assessment', met = 'mid', { 'no' }, { 'low', when = "
         "some(it.items, it.met) }, { 'mid', when = count(it.items:where(it.met)):at_least(4) }, { "
         "'top', when = count(it.items:where(it.highest)):at_least(3) } }\nlimit 'x' { on = "
         "'outcome', to = 'low', when = count(it.items:where(it.highest)):is(3) }\n"},
    };
    std::size_t seed = 1000;
    for (Shape const& shape : ladders)
        for (std::string const aim : {"no", "low", "mid", "top"}) {
            if (shape.name == "bands of none" && aim == "no") continue;  // no case, or the lowest
            INFO(shape.name);
            std::string const rules = permit + shape.rules;
            if (std::string const told = told_of(rules, trial_head); !told.empty()) {
                UNSCOPED_INFO(told);
                CHECK(told.empty());
                break;
            }
            ChangeTrial trial(rules, aim, {"no", "low", "mid", "top"});
            for (std::string const& letters : bases("pppfffggg?", 2 * many, ++seed))
                trial.check({letters, {}, false, {}});
            for (std::string const& letters : bases("pfg-crapfgxymwsu?", 2 * many, ++seed))
                trial.check({letters, {}, false, {}});
        }
}
