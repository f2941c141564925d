// What the system needs to load the libraries of pursuit and do nothing with them: the yardstick of
// startup.sh.
int main() {
  return 0;
}
