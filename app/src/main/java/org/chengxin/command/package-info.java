/**
 * 命令: the commands of {@code chengxin} that run the server or change what only it may: {@code serve}, {@code demo}, {@code keys}
 * and {@code recover}; also the booklet 案例手册 of what a demo has played. Each is one class listed in {@link org.chengxin.command.ServerCommands}; all others are in the module
 * {@code cli}, which knows no server.
 */
@NullMarked
@ApplicationModule(
        displayName = "命令",
        allowedDependencies = {
            "shared",
            "account",
            "account :: administration",
            "rule",
            "evidence",
            "evidence::key",
            "web",
            "web :: ui",
            "evaluation",
            "warning"
        })
package org.chengxin.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
