#include "report/html/escape.hpp"

#include "model/sanitise.hpp"

#include <sodium.h>

namespace assay::report {

std::string escaped(std::string_view text) {
    std::string html;
    html.reserve(text.size() + text.size() / 8);
    for (char const c : sanitise(text, Lines::kept)) switch (c) {
            case '&':
                html += "&amp;";
                break;
            case '<':
                html += "&lt;";
                break;
            case '>':
                html += "&gt;";
                break;
            case '"':
                html += "&quot;";
                break;
            case '\'':
                html += "&#39;";
                break;
            default:
                html += c;
        }
    return html;
}

std::string in_base64(std::string_view bytes) {
    constexpr int kind = sodium_base64_VARIANT_ORIGINAL;
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), kind), '\0');
    sodium_bin2base64(text.data(), text.size(),
                      reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(), kind);
    text.pop_back();  // the end of a C string
    return text;
}

}  // namespace assay::report
