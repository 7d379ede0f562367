#include <assay/version.hpp>

#include <iostream>

int main() { std::cout << "assay " << assay::version() << '\n'; }
