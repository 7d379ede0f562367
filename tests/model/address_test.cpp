#include "model/address.hpp"

#include "catch.hpp"

#include <string>

using namespace assay;

TEST_CASE("what people write about where a document is kept becomes an address, if it is one",
          "[model][address]") {
    auto const [location, address] = GENERATE(table<std::string, std::string>({
        {"https://www.example.org/a?b=c&d#e", "https://www.example.org/a?b=c&d#e"},
        {"HTTP://example.org", "HTTP://example.org"},
        {"S:\\CSE evidence\\E01.pdf", "file:///S:/CSE%20evidence/E01.pdf"},
        {"\\\\server\\share\\E01 profile.docx", "file://server/share/E01%20profile.docx"},
        {"evidence/E01 (final).pdf", "evidence/E01%20%28final%29.pdf"},
        {"E01.pdf", "E01.pdf"},
        {"/home/cse/E01.xlsx", "/home/cse/E01.xlsx"},
        {"caf\u00e9.pdf", "caf%C3%A9.pdf"},
        {"", ""},
        {"CSE folder 1", ""},
        {"the filing cabinet in room 4.", ""},
        {"version 1.2", ""},
        {"Website, About us pages", ""},
        {".pdf", ""},
        {"javascript:alert(1).pdf", ""},
        {"data:text/html,x.html", ""},
        {"file:///etc/passwd.txt", ""},
        {"a\nb.pdf", ""},
        {"https://example.org/\"><script>", "https://example.org/%22%3E%3Cscript%3E"},
        {"x\"onclick=\"y.pdf", "x%22onclick%3D%22y.pdf"},
    }));
    INFO(location);
    CHECK(address_of(location) == address);
}
