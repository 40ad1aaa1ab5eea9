/*
 * A disk that fails now and then: preloaded into a process (LD_PRELOAD), it lets writes to files of a registry fail.
 *
 * HERITAGE_FAULTS="ERRNO CHANCE PART" in the environment switches it on: the number of the error, one failure in
 * CHANCE writes, and a part of the path that a file must have. A write that fails may have written a part before.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static unsigned int state;

static int fails(int file)
{
    const char *wish = getenv("HERITAGE_FAULTS");
    int number, chance;
    char part[64], link[64], path[4096];
    ssize_t length;

    if (wish == NULL || sscanf(wish, "%d %d %63s", &number, &chance, part) != 3 || chance < 1)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return 0;
    path[length] = '\0';
    if (strstr(path, part) == NULL)
        return 0;
    if (state == 0)
        state = (unsigned int) getpid();
    if (rand_r(&state) % (unsigned int) chance != 0)
        return 0;
    return number;
}

static void *real(const char *name)
{
    return dlsym(RTLD_NEXT, name);
}

#define WRITER(NAME, OFFSET)                                                                        \
    ssize_t NAME(int file, const void *bytes, size_t count, OFFSET place)                           \
    {                                                                                               \
        ssize_t (*next)(int, const void *, size_t, OFFSET) = real(#NAME);                           \
        int error = fails(file);                                                                    \
        if (error == 0)                                                                             \
            return next(file, bytes, count, place);                                                 \
        if (count > 1 && rand_r(&state) % 2 == 0)                                                   \
            next(file, bytes, count / 2, place);                                                    \
        errno = error;                                                                              \
        return -1;                                                                                  \
    }

#define SYNC(NAME)                                                                                  \
    int NAME(int file)                                                                              \
    {                                                                                               \
        int (*next)(int) = real(#NAME);                                                             \
        int error = fails(file);                                                                    \
        if (error == 0)                                                                             \
            return next(file);                                                                      \
        errno = error == ENOSPC ? EIO : error;                                                      \
        return -1;                                                                                  \
    }

WRITER(pwrite, off_t)
WRITER(pwrite64, off64_t)
SYNC(fsync)
SYNC(fdatasync)

ssize_t write(int file, const void *bytes, size_t count)
{
    ssize_t (*next)(int, const void *, size_t) = real("write");
    int error = fails(file);

    if (error == 0)
        return next(file, bytes, count);
    errno = error;
    return -1;
}
