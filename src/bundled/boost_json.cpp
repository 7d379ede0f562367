// Boost.JSON, of which systems have no static library that a shared one could hold.
#include <boost/json/src.hpp>
