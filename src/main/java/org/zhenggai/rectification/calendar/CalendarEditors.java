package org.zhenggai.rectification.calendar;

/** Says who may edit the calendar; another room knows the people. */
public interface CalendarEditors {

    boolean mayEdit(String userId);
}
