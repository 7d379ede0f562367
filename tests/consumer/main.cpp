#include <assay/version.hpp>

#include <iostream>

// A host sees no Lua and no Boost: neither is on its include path by way of assay.
#if __has_include(<lua.h>) || __has_include(<lua.hpp>)
#error "the folder of Lua's headers leaks into the host"
#endif

int main() {
    std::cout << assay::version() << '\n';
    return assay::version().empty() ? 1 : 0;
}
