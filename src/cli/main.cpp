#include "program.hpp"

int main(int argc, char** argv) {
  return pursuit::cli::run(argc, argv);
}
