package kenes.notices;

import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Text;

/**
 * Who gets a letter.
 *
 * @param id a person of the register, or what the act of convening gave to somebody invited
 * @param invited a guest with a voice and no vote
 * @param mustCome a guest whom the rulebook obliges to come
 * @param address null when nobody has given one
 * @param lang null: Kazakh and Russian
 */
public record Recipient(UUID id, Text name, boolean invited, boolean mustCome, String address, Lang lang) {}
