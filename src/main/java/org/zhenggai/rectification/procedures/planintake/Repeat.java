package org.zhenggai.rectification.procedures.planintake;

import java.util.List;

/**
 * A draft whose words are those of an earlier one.
 *
 * @param draftId the earlier draft
 * @param planId  the plan it was registered as; null while it is a draft
 * @param percent of their words that they have in common
 * @param choice  what a person decided; null while undecided
 * @param items   each item of this draft beside what it was
 * @param gone    items that only the earlier one has
 * @param later   title of an edition of that plan that is registered and later than this one; null for none
 */
public record Repeat(long draftId, String title, Draft.State state, String planId, int percent, Choice choice, List<Item> items,
        List<Earlier> gone, String later) {

    Repeat with(String laterEdition) {
        return new Repeat(draftId, title, state, planId, percent, choice, items, gone, laterEdition);
    }

    /** What is to be registered. */
    public enum Choice {
        /** Only items that the earlier plan does not have, as further findings of that plan. */
        NEW("只登记新增的问题"),
        /** The same, and what is otherwise in items that are registered is carried over as far as that may be. */
        UPDATE("更新已登记的方案"),
        /** It is another plan: all of it, but no item that is the same. */
        ALL("作为另一份方案登记");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** How an item compares. */
    public enum Kind {
        NEW,
        CHANGED,
        SAME
    }

    /**
     * @param index   of the item
     * @param earlier index of the one it was; null for a new one
     * @param fields  names of those that differ
     */
    public record Item(int index, Kind kind, Integer earlier, List<String> fields) {}

    /** An item of the earlier draft. */
    public record Earlier(int index, String path, String heading) {}

    /** Whether nothing is registered but what the plan does not have yet. */
    boolean adds() {
        return isRegistered() && (choice == Choice.NEW || choice == Choice.UPDATE);
    }

    boolean isRegistered() {
        return state == Draft.State.CONFIRMED;
    }

    Kind kind(int index) {
        return items.stream().filter(item -> item.index() == index).map(Item::kind).findFirst().orElse(Kind.NEW);
    }
}
