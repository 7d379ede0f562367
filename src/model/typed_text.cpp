#include "model/typed_text.hpp"

#include "model/characters.hpp"
#include "model/swar.hpp"
#include "model/text_files.hpp"

#include <algorithm>
#include <array>

namespace assay {
namespace {

/// A character at the start of a text, and its length in bytes; bytes that are no UTF-8 stand for themselves.
struct Character {
    char32_t code = 0;
    std::size_t length = 1;
};

Character first_character(std::string_view text) {
    std::size_t const length = utf8_length(text);
    auto const byte = [text](std::size_t at) -> char32_t {
        return static_cast<unsigned char>(text[at]);
    };
    constexpr char32_t low = 0x3F;
    switch (length) {
        case 1:
            return {byte(0), 1};
        case 2:
            return {(byte(0) & 0x1FU) << 6U | (byte(1) & low), 2};
        case 3:
            return {(byte(0) & 0x0FU) << 12U | (byte(1) & low) << 6U | (byte(2) & low), 3};
        case 4:
            return {(byte(0) & 0x07U) << 18U | (byte(1) & low) << 12U | (byte(2) & low) << 6U |
                        (byte(3) & low),
                    4};
        default:
            return {0xFFFFFFFFU, 1};
    }
}

/// Calls `take` with each character and its bytes.
template <class Take>
void for_each_character(std::string_view text, Take take) {
    while (!text.empty()) {
        Character const first = first_character(text);
        take(first.code, text.substr(0, first.length));
        text.remove_prefix(first.length);
    }
}

/// White_Space of Unicode.
bool is_space(char32_t code) {
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0xA0 ||
           code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 ||
           code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

/// Marks that nobody sees.
bool is_invisible(char32_t code) {
    return code == 0xAD || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x2069) ||
           code == 0xFEFF;
}

bool is_blank_code(char32_t code) { return is_space(code) || is_invisible(code); }

/// The letters that an accent makes one with, and what they make, in the same order.
struct Accent {
    char32_t mark;
    std::string_view letters;
    std::u32string_view composed;
};

// Of UnicodeData.txt (15.0): each character that decomposes into a letter of ASCII and one of these marks. Welsh,
// Irish, Gaelic and the other languages of Europe that are written in Latin need no more.
constexpr std::array<Accent, 14> accents{{
    {0x0300, "AEINOUWYaeinouwy", U"ÀÈÌǸÒÙẀỲàèìǹòùẁỳ"},
    {0x0301, "ACEGIKLMNOPRSUWYZacegiklmnoprsuwyz", U"ÁĆÉǴÍḰĹḾŃÓṔŔŚÚẂÝŹáćéǵíḱĺḿńóṕŕśúẃýź"},
    {0x0302, "ACEGHIJOSUWYZaceghijosuwyz", U"ÂĈÊĜĤÎĴÔŜÛŴŶẐâĉêĝĥîĵôŝûŵŷẑ"},
    {0x0303, "AEINOUVYaeinouvy", U"ÃẼĨÑÕŨṼỸãẽĩñõũṽỹ"},
    {0x0304, "AEGIOUYaegiouy", U"ĀĒḠĪŌŪȲāēḡīōūȳ"},
    {0x0306, "AEGIOUaegiou", U"ĂĔĞĬŎŬăĕğĭŏŭ"},
    {0x0307, "ABCDEFGHIMNOPRSTWXYZabcdefghmnoprstwxyz", U"ȦḂĊḊĖḞĠḢİṀṄȮṖṘṠṪẆẊẎŻȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏż"},
    {0x0308, "AEHIOUWXYaehiotuwxy", U"ÄËḦÏÖÜẄẌŸäëḧïöẗüẅẍÿ"},
    {0x030A, "AUauwy", U"ÅŮåůẘẙ"},
    {0x030B, "OUou", U"ŐŰőű"},
    {0x030C, "ACDEGHIKLNORSTUZacdeghijklnorstuz", U"ǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽǎčďěǧȟǐǰǩľňǒřšťǔž"},
    {0x0326, "STst", U"ȘȚșț"},
    {0x0327, "CDEGHKLNRSTcdeghklnrst", U"ÇḐȨĢḨĶĻŅŖŞŢçḑȩģḩķļņŗşţ"},
    {0x0328, "AEIOUaeiou", U"ĄĘĮǪŲąęįǫų"},
}};

/// 0 where the two make no character.
char32_t composed_of(char letter, char32_t mark) {
    for (Accent const& accent : accents) {
        if (accent.mark != mark) continue;
        auto const at = accent.letters.find(letter);
        return at == accent.letters.npos ? 0 : accent.composed[at];
    }
    return 0;
}

/// The small letter of a capital, as Unicode's simple case folding has it for what is named here.
char32_t small(char32_t code) {
    if (code < 0x80) return static_cast<unsigned char>(lower(static_cast<char>(code)));
    bool const is_even = code % 2 == 0;
    if (code >= 0xC0 && code <= 0xDE && code != 0xD7) return code + 0x20;
    if (code == 0x178) return 0xFF;  // Ÿ
    if ((code >= 0x100 && code <= 0x137 && code != 0x130) || (code >= 0x14A && code <= 0x177) ||
        (code >= 0x1DE && code <= 0x233) || (code >= 0x1E00 && code <= 0x1E95) ||
        (code >= 0x1EA0 && code <= 0x1EFF))
        return is_even ? code + 1 : code;
    if ((code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E) ||
        (code >= 0x1CD && code <= 0x1DC))
        return is_even ? code : code + 1;
    if (code >= 0x391 && code <= 0x3A9 && code != 0x3A2) return code + 0x20;  // Greek
    if (code >= 0x410 && code <= 0x42F) return code + 0x20;                   // Cyrillic
    if (code >= 0x400 && code <= 0x40F) return code + 0x50;
    return code;
}

// Of confusables.txt (Unicode security mechanisms, UTS 39): small letters that look like Latin ones, and those whose
// capitals do.
constexpr std::u32string_view look_alikes = U"авекмнорстухіјѕԁԛԝαβεζηικμνορτυχ";
constexpr std::string_view latin_ones = "abekmhopctyxijsdqwabezhikmvoptux";
static_assert(look_alikes.size() == latin_ones.size());

}  // namespace

std::string_view trimmed(std::string_view text) {
    while (!text.empty()) {
        Character const first = first_character(text);
        if (!is_blank_code(first.code)) break;
        text.remove_prefix(first.length);
    }
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && text.size() - start < 4 && continues_character(text[start])) --start;
        Character const last = first_character(text.substr(start));
        if (start + last.length != text.size() || !is_blank_code(last.code)) break;
        text.remove_suffix(last.length);
    }
    return text;
}

std::string on_one_line(std::string_view text) {
    std::string made;
    for (text = trimmed(text); !text.empty();) {
        std::size_t const end = std::min(text.find_first_of("\r\n"), text.size());
        if (!made.empty()) made += ' ';
        made += trimmed(text.substr(0, end));
        text = trimmed(text.substr(end));
    }
    return made;
}

bool is_tidy(std::string_view text) {
    if (!swar::is_ascii(text)) return false;
    char before = ' ';
    for (char const c : text) {
        if ((c >= '\t' && c <= '\r') || (c == ' ' && before == ' ')) return false;
        before = c;
    }
    return text.empty() || before != ' ';
}

std::string composed(std::string_view text) {
    if (swar::is_ascii(text)) return std::string(text);
    std::string made;
    made.reserve(text.size());
    for_each_character(text, [&made](char32_t code, std::string_view bytes) {
        char32_t const one = made.empty() ? 0 : composed_of(made.back(), code);
        if (one == 0) {
            made += bytes;
            return;
        }
        made.pop_back();
        append_utf8(made, one);
    });
    return made;
}

std::string tidied(std::string_view text) {
    if (is_tidy(text)) return std::string(text);
    std::string made;
    bool is_after_space = false;
    for_each_character(trimmed(text), [&](char32_t code, std::string_view bytes) {
        if (is_invisible(code)) return;
        if (is_space(code)) {
            is_after_space = true;
            return;
        }
        if (is_after_space && !made.empty()) made += ' ';
        is_after_space = false;
        made += bytes;
    });
    return composed(made);
}

std::string folded(std::string_view text) {
    std::string const tidy = tidied(text);
    std::string made;
    made.reserve(tidy.size());
    for_each_character(tidy, [&made](char32_t code, std::string_view bytes) {
        char32_t const folded_to = code < 0x10000 ? small(code) : code;
        if (folded_to == code)
            made += bytes;
        else
            append_utf8(made, folded_to);
    });
    return made;
}

std::string look_of(std::string_view text) {
    std::string const small_letters = folded(text);
    if (swar::is_ascii(small_letters)) return small_letters;
    std::string made;
    for_each_character(small_letters, [&made](char32_t code, std::string_view bytes) {
        auto const at = look_alikes.find(code);
        if (at == look_alikes.npos)
            made += bytes;
        else
            made += latin_ones[at];
    });
    return made;
}

}  // namespace assay
