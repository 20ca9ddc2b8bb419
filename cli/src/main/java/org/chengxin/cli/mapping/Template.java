package org.chengxin.cli.mapping;

import java.util.List;
import java.util.Set;
import org.chengxin.cli.source.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Text made of cells and what stands between them; a bare column is the template of that column alone. */
record Template(List<Piece> pieces) {

    /** A fixed text, or a cell of which at most {@code length} characters are taken. */
    record Piece(String fixed, @Nullable ColumnRef column, int length) {

        String text(Scope scope) {
            if (column == null) {
                return fixed;
            }
            String text = column.text(scope);
            return length >= text.length() ? text : text.substring(0, text.offsetByCodePoints(0, shorter(text)));
        }

        private int shorter(String text) {
            return Math.min(length, text.codePointCount(0, text.length()));
        }
    }

    /** Empty when all cells are. */
    String text(Scope scope) {
        if (pieces.size() == 1) {
            return pieces.get(0).text(scope);
        }
        StringBuilder whole = new StringBuilder();
        boolean empty = true;
        for (Piece piece : pieces) {
            String text = piece.text(scope).strip();
            empty &= piece.column() == null || text.isEmpty();
            whole.append(piece.column() == null ? piece.fixed() : text);
        }
        return empty ? "" : whole.toString();
    }

    /** Whether a cell stands for nothing, which a key cannot bear. */
    boolean incomplete(Scope scope, Set<String> empty) {
        for (Piece piece : pieces) {
            if (piece.column() != null && empty.contains(piece.text(scope).strip())) {
                return true;
            }
        }
        return false;
    }

    /** The unit told by the title of the only column. */
    @Nullable
    MoneyUnit unit(Scope scope) {
        ColumnRef column = pieces.size() == 1 ? pieces.get(0).column() : null;
        return column == null ? null : column.unit(scope);
    }
}
