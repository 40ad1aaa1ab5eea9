"""
Each promise of *nothing is ever lost, nothing ever leaks*, and the tests that can fail for it.

A promise without a test is a wish, and a test that was renamed or taken away must not leave its promise behind.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

HERE = Path(__file__).parent

PROMISES: dict[str, tuple[str, ...]] = {
    "A half-typed form survives kill -9 and power loss, with two seconds of typing gone at most": (
        "ui/test_forms.py::test_a_draft_is_written_within_two_seconds_of_steady_typing",
        "torture/test_torture.py::test_kill_9_at_random_moments_loses_nothing_acknowledged",
    ),
    "A full disk keeps the draft that was kept before": (
        "services/test_drafts.py::test_a_disk_that_refuses_is_told_in_words_and_the_old_draft_stays",
    ),
    "The next start offers unfinished forms in a banner": (
        "ui/test_window.py::test_unfinished_forms_are_told_at_the_start",
    ),
    "If the record has moved on, both texts are shown and neither is lost": (
        "ui/test_forms.py::test_a_draft_of_an_edit_lies_over_the_newer_record",
        "ui/test_forms.py::test_a_record_changed_by_somebody_else_is_told_and_both_texts_survive",
        "ui/test_forms.py::test_fields_changed_on_both_sides_show_what_the_other_saved",
    ),
    "Every change says who, when, old, new, why, and correction or change": (
        "services/test_history.py::test_an_edit_tells_who_when_what_and_why",
        "services/test_history.py::test_every_row_of_a_record_is_in_the_history",
        "services/test_history.py::test_a_write_outside_a_deed_is_impossible",
    ),
    "Undo and redo outlive a restart, by deed and by bulk step": (
        "ui/test_undo.py::test_undo_and_redo_outlive_the_session",
        "services/test_history.py::test_undo_and_redo_restore_every_value",
        "cli/test_bulk.py::test_sites_found_by_a_search_are_set_checked_and_undone",
    ),
    "Undo refuses where somebody changed it since, and says what": (
        "ui/test_undo.py::test_undo_refuses_where_somebody_else_changed_the_record",
        "services/test_history.py::test_undo_refuses_when_the_record_moved_on",
    ),
    "The trash wants a reason, and restores": (
        "services/test_history.py::test_trash_needs_a_reason_and_restore_brings_back",
        "ui/test_undo.py::test_the_trash_says_why_and_restores",
    ),
    "A number is never given twice": ("services/test_history.py::test_a_number_is_never_given_twice_even_after_undo",),
    "The history is chained: an altered or missing entry is found": (
        "services/test_check.py::test_an_altered_history_is_found",
        "services/test_check.py::test_a_record_that_was_changed_past_the_history_is_found",
    ),
    "A backup holds database and media, media once by their hash": (
        "services/test_backup.py::test_a_backup_holds_database_photos_and_drafts",
        "services/test_backup.py::test_a_second_backup_copies_no_photo_again",
    ),
    "A backup a day at the end, and on demand; 7 daily, 4 weekly, 12 monthly": (
        "ui/test_backups.py::test_closing_the_window_makes_the_backup_of_the_day",
        "services/test_backup.py::test_old_backups_are_let_go_by_the_rule",
    ),
    "A backup is opened and counted; one that is not whole is found and never put back": (
        "services/test_backup.py::test_a_backup_that_is_not_whole_is_found_and_never_put_back",
    ),
    "A restore shows counts first and backs up the present state; the status bar tells the last good test": (
        "ui/test_backups.py::test_a_backup_is_made_told_of_and_put_back_by_keyboard",
        "services/test_backup.py::test_a_restore_backs_up_the_present_state_first",
    ),
    "A backup made while another writes is consistent": (
        "services/test_backup.py::test_a_backup_made_while_another_writes_is_consistent",
        "torture/test_torture.py::test_kill_9_at_random_moments_loses_nothing_acknowledged",
    ),
    "Check finds every kind of harm and says it in words, with a button": (
        "services/test_check.py::test_each_harm_is_found_and_said",
        "services/test_check.py::test_a_torn_file_is_found",
        "ui/test_check.py::test_a_registry_is_checked_and_repaired_by_keyboard",
    ),
    "Repair makes a backup and never deletes: it moves aside": (
        "services/test_mend.py::test_what_was_written_past_the_program_is_put_back_from_the_history",
        "services/test_mend.py::test_what_was_entered_wrong_is_moved_aside_into_a_note_and_the_history",
        "services/test_mend.py::test_files_are_fetched_from_backups_and_what_is_nobodys_is_put_aside",
        "services/test_mend.py::test_an_altered_history_is_left_and_no_record_is_changed_on_its_word",
    ),
    "No exit lets a secret out": (
        "test_exits.py::test_no_exit_lets_a_secret_out",
        "test_exits.py::test_every_command_that_prints_records_asks_for_whom",
        "test_exits.py::test_nothing_for_the_public_is_chosen_by_a_tag",
    ),
    "Two writers lose no update": ("storage/test_engine.py::test_no_update_is_lost_between_two_writers",),
    "A full disk: what is refused is said, what was saved is there": (
        "storage/test_engine.py::test_a_full_disk_saves_nothing_and_breaks_nothing",
        "cli/test_bad_input.py::test_a_disk_without_room_is_said_and_goes_on_when_there_is",
        "services/test_full_disk.py::test_a_disk_that_fills_up_stops_the_batch_in_words_and_adding_again_completes",
        "torture/test_torture.py::test_a_full_disk_loses_nothing_acknowledged",
    ),
    "A disk that fails now and then loses nothing acknowledged": (
        "torture/test_torture.py::test_a_disk_that_fails_now_and_then_loses_nothing_acknowledged",
    ),
    "Read-only folders and disks are read, and say so": (
        "cli/test_read_only.py::test_a_read_only_disk_is_read",
        "ui/test_window.py::test_a_registry_that_cannot_be_written_is_shown_and_says_so",
    ),
    "A stick that is pulled out, a network share, a clock set back, a database held by another": (
        "services/test_storage_trouble.py::test_a_stick_that_is_pulled_out_is_said_and_nothing_is_written_into_nowhere",
        "services/test_storage_trouble.py::test_a_registry_on_a_network_share_is_refused_in_words",
        "services/test_storage_trouble.py::test_a_clock_that_jumps_back_loses_and_confuses_nothing",
        "services/test_storage_trouble.py::test_a_database_that_somebody_holds_is_said_and_read_meanwhile",
    ),
    "The status bar says what is not saved, and the window stays usable": (
        "ui/test_storage_trouble.py::test_the_status_bar_says_what_is_not_saved_and_the_window_goes_on",
        "ui/test_window.py::test_the_status_bar_tells_the_truth_about_saving",
    ),
    "No parser falls over what others made": ("fuzz/test_fuzz.py::test_no_parser_falls_over_what_others_made",),
    "A registry of every earlier version opens and loses nothing": (
        "storage/test_kept.py::test_a_registry_of_an_earlier_version_opens_and_loses_nothing",
    ),
    "No plain text of an encrypted registry is in any file, also after kill -9": (
        "services/test_encryption.py::test_forty_canaries_are_in_no_file",
        "services/test_encryption.py::test_a_killed_process_leaves_no_canary",
        "cli/test_locking.py::test_reports_and_bags_of_an_encrypted_registry",
    ),
    "Only the passphrase or the recovery key opens it; a wrong one is said, and waits": (
        "services/test_encryption.py::test_only_the_passphrase_opens_it",
        "services/test_encryption.py::test_another_passphrase_and_the_recovery_key",
        "ui/test_locking.py::test_it_asks_says_what_is_wrong_and_opens",
        "sealing/test_files.py::test_every_harm_is_found",
    ),
    "A plain registry is encrypted in its place, and loses nothing": (
        "services/test_encryption.py::test_a_plain_registry_is_encrypted_in_its_place",
        "services/test_encryption.py::test_what_is_not_whole_is_not_encrypted",
    ),
    "The window locks by key and when nobody is there, and opens where one was": (
        "ui/test_locking.py::test_locking_clears_the_window_and_unlocking_brings_back_where_one_was",
        "ui/test_locking.py::test_it_locks_when_nobody_is_there",
    ),
    "Passphrase and recovery key are changed and printed": (
        "ui/test_locking.py::test_passphrase_and_recovery_key_are_changed_and_printed",
    ),
    "Everyone does and sees what the role allows": (
        "services/test_account.py::test_roles_are_held_against_every_deed",
        "ui/test_who.py::test_who_works_is_asked_shown_and_decides_what_can_be_done",
        "cli/test_locking.py::test_a_viewer_of_an_encrypted_registry_opens_an_encrypted_copy",
    ),
    "What an editor enters waits for a reviewer; a warning waits for nobody": (
        "services/test_account.py::test_an_editor_hands_in_and_a_reviewer_decides",
        "services/test_account.py::test_a_warning_waits_for_no_reviewer_and_its_end_does",
    ),
    "An erased value is nowhere, the chain holds, and the erasing is told": (
        "services/test_erasing.py::test_an_erased_name_is_nowhere_and_the_chain_holds",
        "services/test_erasing.py::test_an_altered_history_is_not_sealed_anew",
    ),
    "An edit made elsewhere appears, and two people on one field lose nothing": (
        "ui/test_who.py::test_what_another_window_writes_appears",
        "ui/test_who.py::test_two_people_on_one_field_get_theirs_mine_and_base",
    ),
    "What was read is never run": ("test_architecture.py::test_nothing_that_was_read_is_ever_run",),
}


@pytest.mark.parametrize("promise", PROMISES)
def test_each_promise_has_its_tests(promise: str) -> None:
    """Every test that is named for a promise is there, under its name, and says in a sentence what it proves."""
    for name in PROMISES[promise]:
        file, _, function = name.partition("::")
        tree = ast.parse((HERE / file).read_text(encoding="utf-8"))
        found = {one.name: ast.get_docstring(one) for one in tree.body if isinstance(one, ast.FunctionDef)}
        assert found.get(function), f"{name} is not there"
