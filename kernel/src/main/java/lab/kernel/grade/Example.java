package lab.kernel.grade;

import lab.check.Text;

/// What the workbook shows before it asks for an exercise.
///
/// @param section where it stands
/// @param code lines, the one that matters most begins with an arrow; empty where there is none
public record Example(Text section, Text code) {}
