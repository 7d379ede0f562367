// Reports are handed on, and what people type into them stays. These recognisers find what is most often left in by
// mistake. Each is a small scanner that begins at one place and looks at a bounded number of bytes, so a text is read
// once. They prefer to be silent: a number is a telephone number only in a form that is one, an NHS number only with
// its check digit or its name beside it, a postcode only in an area that exists, and a name only after a title. What
// belongs to an organisation is no personal data: numbers that begin with 03, 08 or 09, and boxes such as `enquiries@`.

#include "model/personal_data.hpp"

#include <algorithm>
#include <array>

namespace assay {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_ascii_letter(char c) { return is_capital(c) || is_small(c); }
bool is_word(char c) { return is_ascii_letter(c) || is_digit(c); }
char capital(char c) { return is_small(c) ? static_cast<char>(c - ('a' - 'A')) : c; }

char at_or_end(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

// How many bytes a space takes: one, two of a space that does not break, none of anything else.
std::size_t space_at(std::string_view text, std::size_t at) {
    char const c = at_or_end(text, at);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') return 1;
    return text.substr(std::min(at, text.size())).starts_with("\xC2\xA0") ? 2 : 0;
}

std::size_t after_spaces(std::string_view text, std::size_t at, std::size_t most) {
    for (std::size_t i = 0; i < most; ++i) at += space_at(text, at);
    return at;
}

bool equals_small(std::string_view text, std::string_view small) {
    return text.size() == small.size() &&
           std::equal(text.begin(), text.end(), small.begin(),
                      [](char a, char b) { return capital(a) == capital(b); });
}

// `CRM-01632960001`, `#9434765919`: a part of a reference, which looks like anything.
bool is_in_reference(std::string_view text, std::size_t at) {
    if (at == 0) return false;
    char const mark = text[at - 1];
    if (mark == '#' || mark == '_') return true;
    char const before = at > 1 ? text[at - 2] : ' ';
    return (mark == '-' && is_word(before)) || (mark == '/' && is_ascii_letter(before));
}

bool goes_on(std::string_view text, std::size_t end) {
    char const c = at_or_end(text, end);
    return is_word(c) || ((c == '-' || c == '/' || c == '_') && is_word(at_or_end(text, end + 1)));
}

// `enquiries@`: whoever is on duty reads it.
bool is_shared_box(std::string_view name) {
    constexpr std::array<std::string_view, 14> boxes{
        "info",     "enquiries",        "enquiry",   "contact",  "contactus",
        "feedback", "complaints",       "help",      "helpdesk", "customerservice",
        "office",   "customerservices", "reception", "noreply"};
    std::string plain(name);
    std::erase_if(plain, [](char c) { return c == '.' || c == '_' || c == '-'; });
    return std::any_of(boxes.begin(), boxes.end(),
                       [&](std::string_view box) { return equals_small(plain, box); });
}

PersonalData email_around(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_name = 64;
    constexpr std::size_t longest_host = 253;
    constexpr std::string_view in_names = ".!#$%&'*+-/=?^_`{|}~";
    auto const is_of_name = [&](char c) {
        return is_word(c) || static_cast<unsigned char>(c) >= 0x80 ||
               in_names.find(c) != in_names.npos;
    };
    std::size_t begin = at;
    while (begin > 0 && at - begin < longest_name && is_of_name(text[begin - 1])) --begin;
    if (begin == at) return {};
    std::size_t end = at + 1;
    bool has_dot = false;
    while (end < text.size() && end - at < longest_host &&
           (is_word(text[end]) || text[end] == '-' || text[end] == '.' ||
            static_cast<unsigned char>(text[end]) >= 0x80)) {
        has_dot =
            has_dot || (text[end] == '.' && end > at + 1 && is_word(at_or_end(text, end + 1)));
        ++end;
    }
    if (!has_dot || is_shared_box(text.substr(begin, at - begin))) return {};
    while (text[end - 1] == '.') --end;
    return {"an e-mail address", begin, end};
}

/// Digits in groups, as people write long numbers: `(020) 7946 0958`, `943-476-5919`.
struct DigitGroups {
    static constexpr std::size_t most_groups = 8;

    std::array<char, 16> digits{};
    std::size_t count = 0;
    std::array<std::size_t, most_groups> counts{};  ///< of digits up to the end of each group
    std::array<std::size_t, most_groups> ends{};    ///< behind each group, in the text
    std::size_t groups = 0;
};

// At most three marks are between two groups. A full stop is one only when it is alone, since else a sentence ends.
std::size_t gap_at(std::string_view text, std::size_t at) {
    if (at_or_end(text, at) == '.') return is_digit(at_or_end(text, at + 1)) ? 1 : 0;
    constexpr std::size_t most_marks = 3;
    std::size_t end = at;
    for (std::size_t i = 0; i < most_marks; ++i) {
        char const c = at_or_end(text, end);
        std::size_t const mark = c == '-' || c == '(' || c == ')' ? 1
                                 : c == '\n' || c == '\r'         ? 0
                                                                  : space_at(text, end);
        if (mark == 0) break;
        end += mark;
    }
    return is_digit(at_or_end(text, end)) ? end - at : 0;
}

DigitGroups digits_at(std::string_view text, std::size_t at) {
    DigitGroups found;
    while (is_digit(at_or_end(text, at)) && found.groups < DigitGroups::most_groups) {
        while (is_digit(at_or_end(text, at)) && found.count < found.digits.size())
            found.digits[found.count++] = text[at++];
        found.counts[found.groups] = found.count;
        found.ends[found.groups++] = at;
        if (is_digit(at_or_end(text, at))) break;  // longer than any number that is looked for
        std::size_t const gap = gap_at(text, at);
        if (gap == 0) break;
        at += gap;
    }
    return found;
}

// Whether the first `count` digits are a telephone number of a person or an office: 01, 02 or 07.
bool is_telephone(DigitGroups const& found, std::size_t count, bool is_plus) {
    std::string_view rest(found.digits.data(), count);
    if (is_plus || rest.starts_with("00")) {
        if (!is_plus) rest.remove_prefix(2);
        if (!rest.starts_with("44")) return false;
        rest.remove_prefix(2);
        if (rest.starts_with('0')) rest.remove_prefix(1);
    } else {
        // `01 02 2026 11` is a day and a number: no area code has two digits
        constexpr std::size_t shortest_area = 3;
        if (!rest.starts_with('0') || found.counts[0] < shortest_area) return false;
        rest.remove_prefix(1);
    }
    if (rest.empty()) return false;
    return (rest.size() == 10 && (rest[0] == '1' || rest[0] == '2' || rest[0] == '7')) ||
           (rest.size() == 9 && rest[0] == '1');
}

// The last of ten digits is a check on the nine before it.
bool has_check_digit(DigitGroups const& found) {
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i) sum += (found.digits[i] - '0') * static_cast<int>(10 - i);
    int const check = (11 - sum % 11) % 11;
    bool const all_alike = std::all_of(found.digits.begin(), found.digits.begin() + 10,
                                       [&](char c) { return c == found.digits[0]; });
    return check == found.digits[9] - '0' && !all_alike;
}

// `NHS number: `, `NHS no. `, `NHS ` just before it.
bool is_named_nhs(std::string_view text, std::size_t at) {
    constexpr std::size_t near = 16;
    std::string_view before = text.substr(at < near ? 0 : at - near, std::min(at, near));
    std::size_t const name = before.rfind("NHS");
    if (name == before.npos) return false;
    std::string between;
    for (char const c : before.substr(name + 3))
        if (is_word(c)) between += c;
    constexpr std::array<std::string_view, 6> words{"", "number", "no", "num", "id", "numberis"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return equals_small(between, word); });
}

bool is_nhs_number(DigitGroups const& found, std::size_t group, std::string_view text,
                   std::size_t at) {
    if (found.counts[group] != 10 || goes_on(text, found.ends[group])) return false;
    if (is_named_nhs(text, at)) return true;
    bool const as_written =
        group == 0 || (group == 2 && found.counts[0] == 3 && found.counts[1] == 6);
    return as_written && has_check_digit(found);
}

// The longest run of groups that is such a number: `01632 960001 12 times` goes on with another one.
PersonalData number_at(std::string_view text, std::size_t at, DigitGroups const& found) {
    bool const is_plus = at > 0 && text[at - 1] == '+';
    for (std::size_t group = found.groups; group-- > 0;) {
        std::size_t const end = found.ends[group];
        if (is_word(at_or_end(text, end))) continue;
        if (is_telephone(found, found.counts[group], is_plus))
            return {"a telephone number", is_plus ? at - 1 : at, end};
        if (is_nhs_number(found, group, text, at)) return {"an NHS number", at, end};
    }
    return {};
}

bool is_postcode_area(std::string_view area) {
    constexpr std::array<std::string_view, 124> areas{
        "AB", "AL", "B",  "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "CA", "CB",
        "CF", "CH", "CM", "CO", "CR", "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL",
        "DN", "DT", "DY", "E",  "EC", "EH", "EN", "EX", "FK", "FY", "G",  "GL", "GU", "GY",
        "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX", "IG", "IM", "IP", "IV", "JE", "KA",
        "KT", "KW", "KY", "L",  "LA", "LD", "LE", "LL", "LN", "LS", "LU", "M",  "ME", "MK",
        "ML", "N",  "NE", "NG", "NN", "NP", "NR", "NW", "OL", "OX", "PA", "PE", "PH", "PL",
        "PO", "PR", "RG", "RH", "RM", "S",  "SA", "SE", "SG", "SK", "SL", "SM", "SN", "SO",
        "SP", "SR", "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW",
        "UB", "W",  "WA", "WC", "WD", "WF", "WN", "WR", "WS", "WV", "YO", "ZE"};
    return std::binary_search(areas.begin(), areas.end(), area);
}

// `SW1A 1AA`, `sw1a 1aa`, `SW1A1AA`. Both letters or all small ones, since `G12 2nd floor` is none.
PersonalData postcode_at(std::string_view text, std::size_t at) {
    bool const is_in_capitals = is_capital(text[at]);
    auto const is_letter = [&](char c) { return is_in_capitals ? is_capital(c) : is_small(c); };
    std::string area;
    std::size_t i = at;
    while (area.size() < 2 && is_letter(at_or_end(text, i))) area += capital(text[i++]);
    if (!is_digit(at_or_end(text, i)) || !is_postcode_area(area)) return {};
    ++i;
    // a second digit or a letter, or nothing: what the inward part begins with decides
    constexpr std::string_view never = "CIKMOV";
    auto const inward_end = [&](std::size_t from) -> std::size_t {
        auto const is_inward = [&](char c) {
            return is_letter(c) && never.find(capital(c)) == never.npos;
        };
        bool const is_there = is_digit(at_or_end(text, from)) &&
                              is_inward(at_or_end(text, from + 1)) &&
                              is_inward(at_or_end(text, from + 2)) && !goes_on(text, from + 3);
        if (!is_there) return 0;
        std::string_view const last = text.substr(from + 1, 2);
        bool const is_ordinal = last == "st" || last == "nd" || last == "rd" || last == "th";
        return is_ordinal ? 0 : from + 3;
    };
    constexpr std::size_t shortest_district = 3;
    for (std::size_t const more : {std::size_t{1}, std::size_t{0}}) {
        if (more == 1 && !is_digit(at_or_end(text, i)) && !is_letter(at_or_end(text, i))) continue;
        std::size_t const inward = after_spaces(text, i + more, 2);
        bool const is_joined = inward == i + more;
        if (is_joined && (!is_in_capitals || i + more - at < shortest_district)) continue;
        if (std::size_t const end = inward_end(inward); end != 0) return {"a postcode", at, end};
    }
    return {};
}

// `QQ 12 34 56 C`, with or without the gaps.
PersonalData national_insurance_at(std::string_view text, std::size_t at) {
    bool const is_in_capitals = is_capital(text[at]);
    char const second = at_or_end(text, at + 1);
    if (is_in_capitals ? !is_capital(second) : !is_small(second)) return {};
    std::array<char, 2> const letters{capital(text[at]), capital(second)};
    std::string_view const prefix(letters.data(), letters.size());
    constexpr std::string_view never_first = "DFIQUV";
    constexpr std::string_view never_second = "DFIOQUV";
    bool const is_issued = never_first.find(letters[0]) == never_first.npos &&
                           never_second.find(letters[1]) == never_second.npos;
    if (!is_issued && prefix != "QQ") return {};  // QQ is what forms show as an example
    auto const after_gap = [&](std::size_t i) {
        return at_or_end(text, i) == '-' ? i + 1 : i + space_at(text, i);
    };
    std::size_t i = after_gap(at + 2);
    for (std::size_t digits = 0; digits < 6; ++digits) {
        if (digits > 0 && digits % 2 == 0) i = after_gap(i);
        if (!is_digit(at_or_end(text, i))) return {};
        ++i;
    }
    i = after_gap(i);
    char const suffix = at_or_end(text, i);
    bool const is_suffix =
        is_in_capitals ? suffix >= 'A' && suffix <= 'D' : suffix >= 'a' && suffix <= 'd';
    if (!is_suffix || goes_on(text, i + 1)) return {};
    return {"a National Insurance number", at, i + 1};
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
    while (is_word(at_or_end(text, at)) ||
           static_cast<unsigned char>(at_or_end(text, at)) >= 0x80 ||
           (at_or_end(text, at) == '-' && is_word(at_or_end(text, at + 1))))
        ++at;
    return at;
}

// A letter that names begin with; beyond ASCII, the letters of Latin and other alphabets.
bool begins_name(std::string_view text, std::size_t at) {
    auto const c = static_cast<unsigned char>(at_or_end(text, at));
    return is_capital(at_or_end(text, at)) || (c >= 0xC3 && c <= 0xDF);
}

/// A title that names stand behind, and how certain that makes it.
struct PersonTitle {
    std::string_view word;
    bool in_any_case =
        false;  ///< `mr smith`; `ms`, `dr` and `miss` in small letters are other words
};

bool is_title(std::string_view word) {
    constexpr std::array<std::string_view, 9> words{"mr", "mrs",  "ms",        "mx", "miss",
                                                    "dr", "prof", "professor", "and"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view each) { return equals_small(word, each); });
}

// Products and places that follow a title by chance: `MS Teams`, `DR Congo`.
bool is_no_name(std::string_view word) {
    constexpr std::array<std::string_view, 14> words{
        "Teams", "Word",   "Excel",   "Office",     "Outlook",  "PowerPoint", "Project",
        "Forms", "Access", "Windows", "SharePoint", "OneDrive", "Congo",      "Men"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

// `Mrs Smith`, `Dr. X`, `Mr J. O'Brien`, `Ms de Silva`.
PersonalData name_at(std::string_view text, std::size_t at) {
    constexpr std::array<PersonTitle, 8> titles{{{"Mr", true},
                                                 {"Mrs", true},
                                                 {"Ms"},
                                                 {"Mx"},
                                                 {"Miss"},
                                                 {"Dr"},
                                                 {"Prof", true},
                                                 {"Professor", true}}};
    std::size_t end = at;
    while (is_ascii_letter(at_or_end(text, end))) ++end;
    std::string_view const word = text.substr(at, end - at);
    auto const* const title =
        std::find_if(titles.begin(), titles.end(), [&](PersonTitle const& each) {
            return equals_small(word, each.word) && (each.in_any_case || is_capital(word.front()));
        });
    if (title == titles.end()) return {};
    bool const has_stop = at_or_end(text, end) == '.';
    if (has_stop) ++end;
    std::size_t const name = after_spaces(text, end, 3);
    if (name == end && !has_stop) return {};
    std::size_t const name_end = end_of_word(text, name);
    std::string_view const first = text.substr(name, name_end - name);
    if (is_title(first) || is_no_name(first)) return {};
    if (begins_name(text, name)) return {"a person's name", at, name_end};
    constexpr std::array<std::string_view, 10> particles{"de",  "da", "di", "du",  "van",
                                                         "von", "el", "al", "bin", "ap"};
    bool const has_particle =
        std::find(particles.begin(), particles.end(), first) != particles.end();
    std::size_t const behind = after_spaces(text, name_end, 1);
    if (has_particle && behind > name_end && begins_name(text, behind))
        return {"a person's name", at, end_of_word(text, behind)};
    // `mr smith`: whoever writes the title small writes the name small
    bool const is_all_small = is_small(word.front()) && is_small(at_or_end(text, name));
    bool const is_mr = equals_small(word, "mr") || equals_small(word, "mrs");
    if (is_all_small && is_mr) return {"a person's name", at, name_end};
    return {};
}

}  // namespace

PersonalData find_personal_data(std::string_view text, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        char const c = text[i];
        if (c == '@') {
            if (PersonalData const found = email_around(text, i); !found.kind.empty()) return found;
            continue;
        }
        bool const begins = i == 0 || !is_word(text[i - 1]);
        if (!begins || !is_word(c)) continue;
        if (is_digit(c)) {
            DigitGroups const digits = digits_at(text, i);
            if (!is_in_reference(text, i))
                if (PersonalData const found = number_at(text, i, digits); !found.kind.empty())
                    return found;
            i = digits.ends[0] - 1;
            continue;
        }
        if (PersonalData const found = name_at(text, i); !found.kind.empty()) return found;
        // both others have two letters at most before a digit or a gap, which nearly no word has
        if (is_ascii_letter(at_or_end(text, i + 1)) && is_ascii_letter(at_or_end(text, i + 2)))
            continue;
        if (is_in_reference(text, i)) continue;
        if (PersonalData const found = national_insurance_at(text, i); !found.kind.empty())
            return found;
        if (PersonalData const found = postcode_at(text, i); !found.kind.empty()) return found;
    }
    return {};
}

std::optional<std::string> masked_personal_data(
    std::string_view text, std::function<std::size_t(std::size_t)> const& end_of_kept) {
    std::string masked;
    std::size_t copied = 0;  // so much of the text
    for (std::size_t from = 0;;) {
        PersonalData const found = find_personal_data(text, from);
        if (found.kind.empty()) break;
        from = end_of_kept ? end_of_kept(found.at) : 0;
        if (from >= found.end) continue;
        // an address may begin before what was masked ends
        std::size_t const begin = std::max(found.at, copied);
        masked.append(text.substr(copied, begin - copied))
            .append("[")
            .append(found.kind)
            .append("]");
        from = copied = found.end;
    }
    if (copied == 0) return std::nullopt;
    return masked += text.substr(copied);
}

std::string_view personal_data_in(std::string_view text) { return find_personal_data(text).kind; }

}  // namespace assay
