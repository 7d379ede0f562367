// The check of an assessment: the rules that its description (json/shape) and its kinds of values give, in one
// walk over the struct. What passes can be written, and read again.
//
// A reader has seen each value by itself before it became one: that a text is UTF-8 and not too long, that a day
// is one. So after reading only those rules remain that need the whole assessment. One that a host has made or
// changed is walked over in full, as each of its members can be anything that its type can be.
//
// Evaluating checks every assessment anew, since a host may have changed it in between, and nothing in a struct
// of public members can tell. So the walk over what is right has to be fast: nothing is allocated, no place is
// composed, and what reports a problem stands outside of the loops.

#include "json/check.hpp"

#include <assay/date.hpp>
#include <assay/json.hpp>

#include "json/assessment_shape.hpp"
#include "json/decode.hpp"
#include "json/texts.hpp"
#include "model/messages/documents.hpp"
#include "model/messages/nouns.hpp"
#include "model/nearest.hpp"
#include "model/text_files.hpp"
#include "model/typed_text.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>
#include <utility>

namespace assay::json {

namespace {

struct RowName {
    MessageText const& word;
    std::string_view home;  ///< pointer to the list of these rows
};

// In the order of Row.
constexpr std::array<RowName, row_kinds> row_names{{
    {noun<"customer-group">, "/organisation/customer_groups"},
    {noun<"service">, "/scope/services"},
    {noun<"site">, "/scope/sites"},
    {noun<"visit">, "/visits"},
    {noun<"evidence">, "/evidence"},
    {noun<"survey">, "/surveys"},
    {noun<"shortfall">, "/shortfalls"},
    {noun<"action">, "/actions"},
    {noun<"request">, "/requests"},
    {noun<"comment">, "/comments"},
}};

constexpr std::size_t longest_id = 200;

/// What is looked at.
enum class Extent : std::uint8_t {
    relations,  ///< only what needs several values, in an assessment that was just read
    everything,
};

constexpr std::size_t kind_of(Rows one) { return static_cast<std::size_t>(std::countr_zero(one)); }

bool has_control(Text id) {
    unsigned has = 0;
    for (char const c : id)
        has |= static_cast<unsigned>(static_cast<unsigned char>(c) < 0x20) |
               static_cast<unsigned>(c == 0x7F);
    return has != 0;
}

bool is_of_calendar(Date date) {
    constexpr Date first = Date::from_days(-719'162);  // 0001-01-01
    constexpr Date last = Date::from_days(2'932'896);  // 9999-12-31
    return first <= date && date <= last;
}

/// Whether a number can be written so that the same number is read.
bool can_be_written(Number number) {
    constexpr std::int64_t plain = 1'000'000'000;
    auto const [numerator, denominator] = number.fraction();
    if (denominator == 1 && -plain < numerator && numerator < plain) return true;
    return Number::parse(number.exact()) == number;
}

}  // namespace

/// One check of one assessment.
class Checker::Walk {
public:
    /// What is checked, and where its problems are.
    struct Subject {
        Assessment const& assessment;
        Text document;          ///< that it was read from; empty: there is none
        std::string_view home;  ///< pointer to the assessment in it
        Limits limits;
    };

    Walk(Checker& memory, Subject const& subject, Problems& problems, Meter& meter)
        : memory_(memory), subject_(subject), problems_(problems), meter_(meter) {}

    template <Extent extent>
    void run() {
        was_read_ = extent == Extent::relations;
        gather();
        walk<extent, shapes::assessment>(&subject_.assessment);
    }

    // Ids are gathered first: what is cited may stand behind what cites it.
    void gather() {
        for (Ids& ids : memory_.ids_) ids.clear();
        declare<shapes::assessment>(&subject_.assessment);
        for (std::size_t kind = 0; kind < row_kinds; ++kind)
            if (!memory_.ids_[kind].index().empty())
                has_duplicates_ |= static_cast<Rows>(1U << kind);
    }

private:
    /// An object or list on the way to what is looked at.
    struct Step {
        Field const* field = nullptr;
        std::size_t row = 0;  ///< when the field is a list
    };

    template <Shape const& shape>
    void declare(void const* object, std::size_t row = 0);
    template <Extent extent, Shape const& shape>
    void walk(void const* object);
    template <Extent extent, Shape const& shape, std::size_t index>
    void verify(void const* object);
    template <Extent extent, Shape const& shape, std::size_t index>
    void verify_text(void const* object);
    template <Extent extent, Shape const& shape, std::size_t index>
    void verify_date(void const* object);
    template <Extent extent, Shape const& shape, std::size_t index>
    void verify_texts(List<Text> texts);

    /// Most texts are parts of the document that was read, and need not be looked at.
    [[nodiscard]] bool is_right(Text text) const {
        return text.size() <= subject_.limits.document_text_bytes &&
               (subject_.assessment.storage.is_of_document(text) || is_utf8(text));
    }
    void verify_value(Text text, Field const& field) {
        if (!is_right(text)) bad_text(text, field);
    }
    void verify_id(Text id, Field const& field);
    void verify_twin(Text id, Field const& field);
    void verify_facts(Field const& field, List<Fact> facts);
    void verify_fact(Field const& field, Fact const& fact);
    void verify_json(Field const& field, Text json);
    template <Shape const& shape, std::size_t index>
    void verify_citation(Text cited);

    [[gnu::cold]] void problem(Text at, std::string pointer, Said said) {
        problems_.add(offset_of(at), std::move(pointer), std::move(said));
    }
    [[nodiscard]] Said not_right(Text text) const;
    [[gnu::cold]] void missing(Field const& field);
    [[gnu::cold]] void bad_text(Text text, Field const& field);
    [[gnu::cold]] void bad_choice(Field const& field, std::size_t value);
    [[gnu::cold]] void bad_date(Field const& field, Date date);
    [[gnu::cold]] void bad_format(Text text, Field const& field);
    [[gnu::cold]] void bad_id(Text id, Field const& field);
    [[gnu::cold]] void bad_period(Field const& field, Field const& other, Date from, Date to);
    [[gnu::cold]] void bad_fact(Field const& field, Text name, Said said);
    [[gnu::cold]] void several_visits(Shape const& shape, void const* object);
    [[gnu::cold]] void unknown(Field const& field, Text cited);

    [[nodiscard]] std::size_t offset_of(Text text);
    [[nodiscard]] std::string pointer(Field const* last) const;
    [[nodiscard]] std::size_t nesting() const;

    static constexpr std::size_t most_steps = 4;
    static constexpr std::size_t steps_of_record =
        20;  ///< to note its id, or to look at its members

    Checker& memory_;
    Subject subject_;
    Problems& problems_;
    Meter& meter_;
    std::array<Step, most_steps> steps_;
    std::size_t depth_ = 0;
    std::size_t item_ = 0;  ///< of the list of texts at hand
    std::size_t last_offset_ = 0;
    bool was_read_ = false;
    Rows has_duplicates_ = 0;  ///< kinds of rows of which two have one id
    /// By kind, the last id that is there and was cited by itself: the next is often the same.
    std::array<Text, row_kinds> last_cited_;
};

template <Shape const& shape>
void Checker::Walk::declare(void const* object, std::size_t row) {
    auto const member = [&]<std::size_t index>(std::integral_constant<std::size_t, index>) {
        constexpr Field const& field = shape.fields[index];
        if constexpr ((shape.declaring & shape.bit(&field)) == 0) {
            return;
        } else if constexpr (field.kind == Kind::object) {
            declare<*field.shape>(field.of(object));
        } else if constexpr (field.kind == Kind::objects) {
            Items const items = field.list->items(field.of(object));
            for (std::size_t i = 0; i < items.count; ++i) {
                meter_.charge(steps_of_record);
                declare<*field.shape>(items[i], i);
            }
        } else if (Text const id = field.get<Text>(object); !id.empty()) {
            memory_.ids_[kind_of(field.rule.declares)].add(id, row);
        }
    };
    [&]<std::size_t... index>(std::index_sequence<index...>) {
        (member(std::integral_constant<std::size_t, index>{}), ...);
    }
    (std::make_index_sequence<shape.fields.size()>{});
}

template <Extent extent, Shape const& shape>
void Checker::Walk::walk(void const* object) {
    [&]<std::size_t... index>(std::index_sequence<index...>) {
        (verify<extent, shape, index>(object), ...);
    }
    (std::make_index_sequence<shape.fields.size()>{});
}

template <Extent extent, Shape const& shape, std::size_t index>
void Checker::Walk::verify(void const* object) {
    constexpr Field const& field = shape.fields[index];
    constexpr Kind kind = field.kind;
    constexpr bool everything = extent == Extent::everything;
    if constexpr (everything || (shape.checked & shape.bit(&field)) != 0) {
        if constexpr (kind == Kind::text) {
            verify_text<extent, shape, index>(object);
        } else if constexpr (kind == Kind::date) {
            verify_date<extent, shape, index>(object);
        } else if constexpr (kind == Kind::texts) {
            verify_texts<extent, shape, index>(field.get<List<Text>>(object));
        } else if constexpr (kind == Kind::choice) {
            auto const value = field.get<unsigned char>(object);
            if (value >= field.words.size()) bad_choice(field, value);
        } else if constexpr (kind == Kind::facts) {
            if (List<Fact> const facts = field.get<List<Fact>>(object); !facts.empty())
                verify_facts(field, facts);
        } else if constexpr (kind == Kind::json) {
            if (Text const json = field.get<Json>(object).text; !json.empty())
                verify_json(field, json);
        } else if constexpr (kind == Kind::object) {
            steps_[depth_++] = {&field, 0};
            walk<extent, *field.shape>(field.of(object));
            --depth_;
        } else if constexpr (kind == Kind::objects) {
            Items const items = field.list->items(field.of(object));
            std::size_t const depth = depth_++;
            for (std::size_t row = 0; row < items.count; ++row) {
                meter_.charge(steps_of_record);
                steps_[depth] = {&field, row};
                walk<extent, *field.shape>(items[row]);
            }
            --depth_;
        } else {
            static_assert(kind == Kind::flag);  // which is one or the other
        }
    }
}

template <Extent extent, Shape const& shape, std::size_t index>
void Checker::Walk::verify_text(void const* object) {
    constexpr Field const& field = shape.fields[index];
    constexpr Rule rule = field.rule;
    Text const text = field.get<Text>(object);
    if (text.empty()) {
        if constexpr (rule.needed_among_several) {
            static_assert(rule.cites == rows(Row::visit));
            if (memory_.ids_[kind_of(rule.cites)].size() > 1) several_visits(shape, object);
        }
        if constexpr (extent == Extent::everything && rule.required) missing(field);
        return;
    }
    if constexpr (extent == Extent::relations)
        static_cast<void>(offset_of(text));
    else if constexpr (rule.cites == 0)  // what is cited was looked at where it is
        verify_value(text, field);
    if constexpr (rule.declares != 0) verify_id(text, field);
    if constexpr (rule.cites != 0) verify_citation<shape, index>(text);
    if constexpr (!rule.constant.empty())
        if (text != rule.constant) bad_format(text, field);
}

template <Extent extent, Shape const& shape, std::size_t index>
void Checker::Walk::verify_date(void const* object) {
    constexpr Field const& field = shape.fields[index];
    constexpr Rule rule = field.rule;
    Date const date = field.get<Date>(object);
    if (!date) {
        if constexpr (extent == Extent::everything && rule.required) missing(field);
        return;
    }
    if (!is_of_calendar(date)) return bad_date(field, date);
    if constexpr (!rule.not_before.empty()) {
        constexpr Field const& other =
            *std::find_if(shape.fields.begin(), shape.fields.end(),
                          [&](Field const& each) { return each.key == rule.not_before; });
        Date const from = other.get<Date>(object);
        if (from && from > date) bad_period(field, other, from, date);
    }
}

template <Extent extent, Shape const& shape, std::size_t index>
void Checker::Walk::verify_texts(List<Text> texts) {
    constexpr Field const& field = shape.fields[index];
    for (item_ = 0; item_ < texts.size(); ++item_) {
        Text const text = texts[item_];
        if constexpr (extent == Extent::everything) {
            if (text.empty()) problem({}, pointer(&field), say<document_messages, "text-empty">());
            if constexpr (field.rule.cites == 0) verify_value(text, field);
        }
        if constexpr (field.rule.cites != 0) verify_citation<shape, index>(text);
    }
}

void Checker::Walk::verify_id(Text id, Field const& field) {
    bool const is_duplicate =
        (has_duplicates_ & field.rule.declares) != 0 &&
        *memory_.ids_[kind_of(field.rule.declares)].find(id) != steps_[depth_ - 1].row;
    if (id.size() > longest_id || has_control(id) || is_duplicate) bad_id(id, field);
    if (!is_tidy(id)) verify_twin(id, field);
}

// Two ids that people see as one: what cites the one may mean the other.
void Checker::Walk::verify_twin(Text id, Field const& field) {
    std::string const seen = tidied(id);
    std::size_t const kind = kind_of(field.rule.declares);
    std::uint32_t const* const twin = seen == id ? nullptr : memory_.ids_[kind].find(seen);
    if (twin == nullptr) return;
    problem(id, pointer(&field),
            say<document_messages, "twin-id">(
                {{"id", shown(id)},
                 {"first", std::string{subject_.home}.append(row_names[kind].home) + '/' +
                               std::to_string(*twin)}}));
}

void Checker::Walk::verify_facts(Field const& field, List<Fact> facts) {
    for (Fact const& fact : facts) verify_fact(field, fact);
    if (facts.size() < 2) return;
    std::vector<Text>& names = memory_.names_;
    names.clear();
    for (Fact const& fact : facts) names.push_back(fact.name);
    std::sort(names.begin(), names.end());
    for (auto at = names.begin(); (at = std::adjacent_find(at, names.end())) != names.end(); ++at)
        bad_fact(field, *at, say<document_messages, "repeated-json-key">({{"key", shown(*at)}}));
}

void Checker::Walk::verify_fact(Field const& field, Fact const& fact) {
    auto const verify_text_of = [&](Text text) {
        if (!is_right(text)) bad_fact(field, fact.name, not_right(text));
    };
    verify_text_of(fact.name);
    if (fact.name.empty()) bad_fact(field, fact.name, say<document_messages, "nameless-fact">());
    switch (fact.kind) {
        case Fact::Kind::yes_no:
            return;
        case Fact::Kind::number:
            if (!can_be_written(fact.number))
                bad_fact(field, fact.name,
                         say<document_messages, "number-without-decimal">(
                             {{"number", shown(fact.number.exact())}}));
            return;
        case Fact::Kind::text:
            return verify_text_of(fact.text);
        case Fact::Kind::set:
            std::for_each(fact.set.begin(), fact.set.end(), verify_text_of);
            return;
    }
    bad_fact(field, fact.name, say<document_messages, "answer-of-no-type">());
}

void Checker::Walk::verify_json(Field const& field, Text json) {
    Limits within = subject_.limits;
    within.document_depth -= std::min(within.document_depth, nesting());
    Problems found;
    std::string const compacted = compact(json, field, within, found);
    if (found.empty() && compacted != json)
        found.add('/' + std::string{field.key}, say<document_messages, "loose-json">());
    std::vector<Diagnostic> problems;
    found.hand_over(problems);
    std::string const home = pointer(nullptr);
    for (Diagnostic& each : problems) {
        each.place.pointer.insert(0, home);
        problems_.add(std::move(each));
    }
}

template <Shape const& shape, std::size_t index>
void Checker::Walk::verify_citation(Text cited) {
    constexpr Field const& field = shape.fields[index];
    constexpr Rows kinds = field.rule.cites;
    constexpr bool is_repeated = field.kind == Kind::text && std::has_single_bit(kinds);
    Text& last = last_cited_[kind_of(kinds)];
    if (is_repeated && is_same(cited, last)) return;
    for (unsigned rest = kinds; rest != 0; rest &= rest - 1)
        if (memory_.ids_[static_cast<std::size_t>(std::countr_zero(rest))].contains(cited)) {
            if (is_repeated) last = cited;
            return;
        }
    if (!cited.empty()) unknown(field, cited);  // an empty one is reported as such
}

// What is wrong.

void Checker::Walk::missing(Field const& field) {
    problem({}, pointer(&field),
            field.kind == Kind::date   ? say<document_messages, "missing-day">()
            : field.rule.declares != 0 ? say<document_messages, "id-empty">()
                                       : say<document_messages, "text-empty">());
}

/// What is wrong with a text that is not is_right().
Said Checker::Walk::not_right(Text text) const {
    if (text.size() > subject_.limits.document_text_bytes)
        return say<document_messages, "text-too-long">(
            {{"bytes", text.size()}, {"most", subject_.limits.document_text_bytes}});
    return say<document_messages, "text-not-utf8">();
}

void Checker::Walk::bad_text(Text text, Field const& field) {
    problem(text, pointer(&field), not_right(text));
}

void Checker::Walk::bad_choice(Field const& field, std::size_t value) {
    problem({}, pointer(&field),
            say<document_messages, "choice-out-of-range">(
                {{"key", field.key}, {"number", value}, {"known", list_shown(field.words)}}));
}

void Checker::Walk::bad_date(Field const& field, Date date) {
    problem({}, pointer(&field),
            say<document_messages, "day-beyond-calendar">({{"days", date.days()}}));
}

void Checker::Walk::bad_format(Text text, Field const& field) {
    problem(
        text, pointer(&field),
        say<document_messages, "other-format">(
            {{"key", field.key}, {"found", shown(text)}, {"format", shown(field.rule.constant)}}));
}

void Checker::Walk::bad_id(Text id, Field const& field) {
    std::size_t const kind = kind_of(field.rule.declares);
    if (has_control(id))
        problem(id, pointer(&field), say<document_messages, "id-with-control-character">());
    if (id.size() > longest_id)
        problem(
            id, pointer(&field),
            say<document_messages, "id-too-long">({{"bytes", id.size()}, {"most", longest_id}}));
    std::uint32_t const first = *memory_.ids_[kind].find(id);
    if (first == steps_[depth_ - 1].row) return;
    problem(id, pointer(&field),
            say<document_messages, "repeated-id">(
                {{"id", shown(id)},
                 {"first", std::string{subject_.home}.append(row_names[kind].home) + '/' +
                               std::to_string(first)}}));
}

void Checker::Walk::bad_period(Field const& field, Field const& other, Date from, Date to) {
    problems_.add(last_offset_, pointer(&field),
                  say<document_messages, "end-before-beginning">(
                      {{"to", to.iso()}, {"from", from.iso()}, {"key", other.key}}));
}

void Checker::Walk::bad_fact(Field const& field, Text name, Said said) {
    std::string at = pointer(&field);
    append_step(at, name);
    problem({}, std::move(at), std::move(said));
}

void Checker::Walk::several_visits(Shape const& shape, void const* object) {
    Text const first = shape.fields.front().get<Text>(object);
    if (first.empty()) return;
    problem(first, pointer(nullptr),
            say<document_messages, "ambiguous-visit">({{"count", memory_.ids(Row::visit).size()}}));
}

void Checker::Walk::unknown(Field const& field, Text cited) {
    constexpr std::size_t most_candidates = 2000;
    std::vector<std::size_t> kinds;
    bool has_rows = false;
    Nearest nearest{cited};
    for (unsigned rest = field.rule.cites; rest != 0; rest &= rest - 1) {
        auto const kind = static_cast<std::size_t>(std::countr_zero(rest));
        kinds.push_back(kind);
        has_rows = has_rows || !memory_.ids_[kind].empty();
        if (!problems_.may_suggest()) continue;
        auto const& all = memory_.ids_[kind].all();
        for (std::size_t i = 0; i < std::min(all.size(), most_candidates); ++i)
            nearest.offer(all[i].text);
    }
    // When the list itself could not be read, every citation of it would be reported too.
    if (was_read_ && !has_rows && !problems_.empty()) return;
    ParameterValue const first{row_names[kinds.front()].word};
    assert(kinds.size() <= 2);
    problem(cited, pointer(&field),
            (kinds.size() == 1
                 ? say<document_messages, "unknown-row">({{"kind", first}, {"id", shown(cited)}})
                 : say<document_messages, "unknown-row-of-two-kinds">(
                       {{"kind", first},
                        {"other_kind", row_names[kinds.back()].word},
                        {"id", shown(cited)}}))
                .near(nearest.best()));
}

/// Where a text stands; one that held escapes is a copy, so it counts to the last that was seen.
std::size_t Checker::Walk::offset_of(Text text) {
    std::size_t const offset = offset_in(subject_.document, text);
    if (offset < subject_.document.size()) last_offset_ = offset;
    return last_offset_;
}

std::string Checker::Walk::pointer(Field const* last) const {
    std::string pointer{subject_.home};
    for (std::size_t i = 0; i < depth_; ++i) {
        append_step(pointer, steps_[i].field->key);
        if (steps_[i].field->kind == Kind::objects) append_step(pointer, steps_[i].row);
    }
    if (last != nullptr) append_step(pointer, last->key);
    if (last != nullptr && last->kind == Kind::texts) append_step(pointer, item_);
    return pointer;
}

/// How many objects and lists are open where the members of the object at hand stand.
std::size_t Checker::Walk::nesting() const {
    std::size_t open = 1;
    for (std::size_t i = 0; i < depth_; ++i) open += steps_[i].field->kind == Kind::objects ? 2 : 1;
    return open;
}

void Checker::check(Assessment const& assessment, Limits const& limits, Problems& problems,
                    Meter& meter) {
    Walk{*this, {assessment, {}, {}, limits}, problems, meter}.run<Extent::everything>();
}

void Checker::gather(Assessment const& assessment, Meter& meter) {
    Problems none;
    Walk{*this, {assessment, {}, {}, {}}, none, meter}.gather();
}

void Checker::check_read(Assessment const& assessment, Text document, Problems& problems,
                         std::string_view home) {
    Meter free;  // the reader has charged for it
    Walk{*this, {assessment, document, home, unlimited()}, problems, free}.run<Extent::relations>();
}

Limits unlimited() {
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    Limits limits;
    limits.document_bytes = limits.document_depth = limits.document_text_bytes = none;
    return limits;
}

void require_right(Assessment const& assessment, std::string_view file) {
    Problems found{file};
    Meter free;
    Checker{}.check(assessment, unlimited(), found, free);
    if (found.empty()) return;
    std::vector<Diagnostic> problems;
    found.hand_over(problems);
    throw Error(std::move(problems));
}

void require_evaluated(Evaluation const& evaluation, Assessment const& assessment) {
    require_right(assessment);
    auto const decides = [&](ElementResult const& element) {
        if (element.judgement < 0) return true;
        auto const index = static_cast<std::size_t>(element.judgement);
        return index < assessment.judgements.size() &&
               assessment.judgements[index].element == element.id;
    };
    if (evaluation.assessment == assessment.id &&
        std::all_of(evaluation.elements.begin(), evaluation.elements.end(), decides))
        return;
    throw Error({say<document_messages, "other-evaluation">().at({{}, 0, 0, "/id"})});
}

}  // namespace assay::json

namespace assay {

std::vector<Diagnostic> problems_in(Assessment const& assessment, Limits const& limits) {
    std::vector<Diagnostic> problems;
    Problems found;
    Meter free;
    json::Checker{}.check(assessment, limits, found, free);
    found.hand_over(problems);
    return problems;
}

}  // namespace assay
