// Memory of the whole program from mimalloc. Its own `operator new`, being C, ends the program where there is
// not enough; these throw.

#include <cstddef>
#include <mimalloc.h>
#include <new>

namespace {

void* taken(void* memory) {
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace

void* operator new(std::size_t size) {
  return taken(mi_malloc(size));
}
void* operator new[](std::size_t size) {
  return taken(mi_malloc(size));
}
void* operator new(std::size_t size, std::align_val_t alignment) {
  return taken(mi_malloc_aligned(size, static_cast<std::size_t>(alignment)));
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
  return taken(mi_malloc_aligned(size, static_cast<std::size_t>(alignment)));
}
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
  return mi_malloc(size);
}
void* operator new[](std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
  return mi_malloc(size);
}

void operator delete(void* memory) noexcept {
  mi_free(memory);
}
void operator delete[](void* memory) noexcept {
  mi_free(memory);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept {
  mi_free(memory);
}
void operator delete[](void* memory, std::size_t /*size*/) noexcept {
  mi_free(memory);
}
void operator delete(void* memory, std::align_val_t /*alignment*/) noexcept {
  mi_free(memory);
}
void operator delete[](void* memory, std::align_val_t /*alignment*/) noexcept {
  mi_free(memory);
}
void operator delete(void* memory, std::size_t /*size*/, std::align_val_t /*alignment*/) noexcept {
  mi_free(memory);
}
void operator delete[](void* memory, std::size_t /*size*/, std::align_val_t /*alignment*/) noexcept {
  mi_free(memory);
}
void operator delete(void* memory, const std::nothrow_t& /*tag*/) noexcept {
  mi_free(memory);
}
void operator delete[](void* memory, const std::nothrow_t& /*tag*/) noexcept {
  mi_free(memory);
}
