"""The settings of a study: what its `janji.toml` says, and where the study lies.

study_settings  What the file may say, each key with its check
study_file      Reads the file, and tells every fault with its line
study_home      The folder of a study with its settings, found from the paths of its facts
"""
