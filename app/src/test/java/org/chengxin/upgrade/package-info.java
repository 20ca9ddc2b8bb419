/** That a data directory of the version before starts under this one. */
@org.jspecify.annotations.NullMarked
package org.chengxin.upgrade;
