// An assessment written back into the text that it came from. Three texts are walked side by side: the text as it was
// written, what it said in canonical form, and what it is to say. Where the last two agree the text stays as it
// is, so one changed rating changes one line, whoever laid the file out.

#include <assay/json.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace assay {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view without_blanks_before(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    return text;
}

/// A value as it stands in a text.
struct Written {
    /// A member of an object, or an item of a list.
    struct Part {
        std::string_view before;  ///< the blanks before it
        std::string_view key;     ///< with its quotes; of an item empty
        std::string_view colon;   ///< between key and value
        std::string_view value;
        std::string_view after;  ///< the blanks before the comma or the end
    };

    char kind = 0;  ///< `{`, `[`; 0: neither
    std::vector<Part> parts;
    std::string_view empty;  ///< the blanks of an object or a list without parts
};

/// Takes a text apart, a level at a time. Requires: it is JSON.
class Parts {
public:
    static Written of(std::string_view value) {
        Written made;
        if (value.empty() || (value.front() != '{' && value.front() != '[')) return made;
        made.kind = value.front();
        Parts rest{value.substr(1)};
        while (true) {
            Written::Part part;
            part.before = rest.blanks();
            if (rest.at_end()) {
                made.empty = part.before;
                return made;
            }
            if (made.kind == '{') {
                part.key = rest.value();
                std::size_t const colon = rest.text_.find(':') + 1;
                part.colon = rest.take(colon);
                std::string_view const gap = rest.blanks();
                part.colon = {part.colon.data(), part.colon.size() + gap.size()};
            }
            part.value = rest.value();
            part.after = rest.blanks();
            made.parts.push_back(part);
            if (rest.at_end()) return made;
            rest.take(1);  // the comma
        }
    }

    /// The length of the value at the start of a text.
    static std::size_t length(std::string_view text) {
        std::size_t depth = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            char const c = text[i];
            if (c == '"') {
                for (++i; text[i] != '"'; ++i)
                    if (text[i] == '\\') ++i;
            } else if (c == '{' || c == '[') {
                ++depth;
                continue;
            } else if (c == '}' || c == ']') {
                --depth;
            } else if (depth == 0) {
                std::size_t const end = text.find_first_of(" \t\n\r,]}", i);
                return std::min(end, text.size());
            } else {
                continue;
            }
            if (depth == 0) return i + 1;
        }
        return text.size();
    }

private:
    explicit Parts(std::string_view text) : text_(text) {}

    [[nodiscard]] bool at_end() const { return text_.front() == '}' || text_.front() == ']'; }
    std::string_view take(std::size_t count) {
        std::string_view const taken = text_.substr(0, count);
        text_.remove_prefix(count);
        return taken;
    }
    std::string_view blanks() { return take(text_.size() - without_blanks_before(text_).size()); }
    std::string_view value() { return take(length(text_)); }

    std::string_view text_;
};

/// Canonical JSON on one line: blanks outside of texts become one, and none begins or ends a list.
std::string on_one_line(std::string_view canonical) {
    std::string made;
    for (std::size_t i = 0; i < canonical.size(); ++i) {
        if (canonical[i] == '"') {
            std::size_t const size = Parts::length(canonical.substr(i));
            made += canonical.substr(i, size);
            i += size - 1;
        } else if (canonical[i] != '\n') {
            made += canonical[i];
        } else {
            while (i + 1 < canonical.size() && canonical[i + 1] == ' ') ++i;
            made += ' ';
        }
    }
    return made;
}

/// Canonical JSON whose lines after the first begin with `indent` instead of the blanks that its last line begins with.
std::string indented_by(std::string_view canonical, std::string_view indent) {
    std::size_t const last = canonical.rfind('\n');
    if (last == canonical.npos) return std::string{canonical};
    std::size_t const own = canonical.find_first_not_of(' ', last + 1) - last - 1;
    std::string made;
    for (std::size_t i = 0; i < canonical.size(); ++i) {
        made += canonical[i];
        if (canonical[i] != '\n') continue;
        made += indent;
        i += own;
    }
    return made;
}

/// What blanks end with: how far the line that they begin is indented.
std::string_view indent_of(std::string_view blanks) {
    return blanks.substr(std::min(blanks.size(), blanks.rfind('\n') + 1));
}

class Rewriting {
public:
    std::string take() && { return std::move(text_); }

    /// `written` as it was, when it said `was`; now it is to say `is`. `before`: the blanks before it. `on_lines`: whether
    /// what stands beside it takes several lines where it needs them.
    void value(std::string_view written, std::string_view was, std::string_view is,
               std::string_view before, bool on_lines) {
        if (was == is) {
            text_ += written;
            return;
        }
        Written const here = Parts::of(written);
        Written const old = Parts::of(was);
        Written const now = Parts::of(is);
        bool const is_same_kind = here.kind != 0 && here.kind == old.kind && old.kind == now.kind &&
                                  !here.parts.empty() && !now.parts.empty();
        if (is_same_kind && here.kind == '{') return members(here, old, now);
        if (is_same_kind && here.parts.size() == old.parts.size()) return items(here, old, now);
        fresh(is, before, here.parts.empty() ? on_lines : is_on_lines(here));
    }

private:
    /// Where a key stands, and where items that are told apart by a text do.
    using Keys = std::unordered_map<std::string_view, std::size_t>;
    using Found = std::unordered_map<std::string_view, std::vector<std::size_t>>;

    /// A value that is not there yet.
    void fresh(std::string_view canonical, std::string_view before, bool on_lines) {
        text_ += on_lines ? indented_by(canonical, indent_of(before)) : on_one_line(canonical);
    }

    static Keys keys_of(Written const& object) {
        Keys keys;
        for (std::size_t i = 0; i < object.parts.size(); ++i) keys.emplace(object.parts[i].key, i);
        return keys;
    }

    // What the file says although it need not be said (`"elements": []`) stays. A new member stands behind the one that
    // it follows in canonical form.
    void members(Written const& here, Written const& old, Written const& now) {
        Keys const written = keys_of(here);
        Keys const was = keys_of(old);
        Keys const is = keys_of(now);
        bool const on_lines = is_on_lines(here);
        std::vector<std::vector<std::size_t>> behind(now.parts.size() + 1);
        std::size_t last = 0;
        for (std::size_t i = 0; i < now.parts.size(); ++i)
            if (written.contains(now.parts[i].key))
                last = i + 1;
            else
                behind[last].push_back(i);
        auto const add = [&](std::vector<std::size_t> const& fresh_ones) {
            for (std::size_t const i : fresh_ones) {
                next(here.parts.front().before);
                text_ += now.parts[i].key;
                text_ += here.parts.front().colon;
                fresh(now.parts[i].value, here.parts.front().before, on_lines);
            }
        };
        begin('{');
        add(behind.front());
        for (Written::Part const& part : here.parts) {
            auto const before = was.find(part.key);
            auto const after = is.find(part.key);
            if (before != was.end() && after == is.end()) continue;
            next(part.before);
            text_ += part.key;
            text_ += part.colon;
            if (after == is.end()) {
                text_ += part.value;
                continue;
            }
            std::string_view const wanted = now.parts[after->second].value;
            if (before == was.end())
                fresh(wanted, part.before, on_lines);
            else
                value(part.value, old.parts[before->second].value, wanted, part.before, on_lines);
            add(behind[after->second + 1]);
        }
        end('}', here);
    }

    // An item is known by its id, or by all that it says.
    void items(Written const& here, Written const& old, Written const& now) {
        Found same;
        Found named;
        for (std::size_t i = old.parts.size(); i-- > 0;) {
            same[old.parts[i].value].push_back(i);
            named[name_of(old.parts[i].value)].push_back(i);
        }
        std::vector<bool> is_taken(old.parts.size());
        auto const take = [&](Found& from, std::string_view what) {
            auto const found = from.find(what);
            if (found == from.end()) return old.parts.size();
            auto& places = found->second;
            while (!places.empty() && is_taken[places.back()]) places.pop_back();
            if (places.empty()) return old.parts.size();
            is_taken[places.back()] = true;
            return places.back();
        };
        std::vector<std::size_t> from(now.parts.size(), old.parts.size());
        for (std::size_t i = 0; i < now.parts.size(); ++i) from[i] = take(same, now.parts[i].value);
        for (std::size_t i = 0; i < now.parts.size(); ++i)
            if (from[i] == old.parts.size()) from[i] = take(named, name_of(now.parts[i].value));
        bool const on_lines = is_on_lines(here);
        begin('[');
        for (std::size_t i = 0; i < now.parts.size(); ++i) {
            bool const is_new = from[i] == old.parts.size();
            Written::Part const& part = here.parts[is_new ? here.parts.size() - 1 : from[i]];
            next(part.before);
            if (is_new)
                fresh(now.parts[i].value, part.before, on_lines);
            else
                value(part.value, old.parts[from[i]].value, now.parts[i].value, part.before,
                      on_lines);
        }
        end(']', here);
    }

    /// By what people know a record: its id, or what its first member says, such as the element of a judgement.
    static std::string_view name_of(std::string_view canonical) {
        Written const record = Parts::of(canonical);
        if (record.kind != '{') return {};
        for (Written::Part const& each : record.parts)
            if (each.key == "\"id\"") return each.value;
        return record.parts.empty() ? std::string_view{} : record.parts.front().value;
    }

    /// Whether values in it take several lines each, where they need them.
    static bool is_on_lines(Written const& here) {
        bool any = false;
        for (Written::Part const& each : here.parts) {
            if (each.value.find('\n') != each.value.npos) return true;
            any = any || (Parts::of(each.value).parts.size() > 1);
        }
        return !any && here.parts.front().before.find('\n') != std::string_view::npos;
    }

    void begin(char open) {
        text_ += open;
        is_first_ = true;
    }
    void next(std::string_view before) {
        if (!is_first_) text_ += ',';
        is_first_ = false;
        text_ += before;
    }
    void end(char close, Written const& here) {
        text_ += here.parts.back().after;
        text_ += close;
        is_first_ = false;
    }

    std::string text_;
    bool is_first_ = false;
};

}  // namespace

std::string rewritten_json(std::string_view written, Assessment const& assessment,
                           Limits const& limits) {
    std::string canonical = to_json(assessment, limits);
    Assessment before;
    std::vector<Diagnostic> problems;
    if (!read_assessment(before, written, {}, limits, problems) || !problems.empty())
        return canonical;
    std::string const was = to_json(before, limits);
    if (was == written) return canonical;
    std::size_t const start = written.find('{');
    std::string_view const document = written.substr(start, Parts::length(written.substr(start)));
    std::string_view const is{canonical.data(), canonical.size() - 1};  // without the line feed
    Rewriting rewriting;
    rewriting.value(document, std::string_view{was}.substr(0, was.size() - 1), is, "", true);
    std::string text{written.substr(0, start)};
    text += std::move(rewriting).take();
    text += written.substr(start + document.size());
    // Two ways to spell one key would be two keys here: such a text is laid out anew.
    problems.clear();
    bool const is_same = read_assessment(before, text, {}, limits, problems) && problems.empty() &&
                         to_json(before, limits) == canonical;
    return is_same ? text : canonical;
}

}  // namespace assay
