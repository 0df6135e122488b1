/// Tests of the whole: the distribution as a process of its own, driven from outside as its users
/// do. Read [ServerProcess] first; what stands here imports nothing of the server's packages.
@NullMarked
package org.relaysms.gateway.whole;

import org.jspecify.annotations.NullMarked;
