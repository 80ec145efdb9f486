package kenes.minutes;

import java.util.List;
import kenes.base.Text;

/**
 * A deputy's request that was read out at the sitting.
 *
 * @param number as it is registered
 * @param authors their names, who leads first
 * @param addressee post and institution
 * @param title what it is about
 */
record ReadOut(String number, List<Text> authors, Text addressee, Text title) {}
